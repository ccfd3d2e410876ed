import fc from "fast-check";
import { expect, test } from "vitest";
import { type Listed, RowTable } from "./row-table.ts";

const rows = 40;

const lists = fc
  .array(fc.tuple(fc.nat(rows - 1), fc.float({ min: -2, max: 2, noNaN: true })), { maxLength: 1_300 })
  .map((all) => ({ rows: Int32Array.from(all, ([row]) => row), values: Float32Array.from(all, ([, value]) => value) }));

function tableOf(width: number, plain: boolean): RowTable {
  const table = new RowTable({ rows, width, plain });
  for (let row = 0; row < rows; row++)
    for (let c = 0; c < width; c++) table.numbers[row * table.stride + c] = ((row * 7919 + c * 31) % 200) / 99 - 1;
  return table;
}

test("a runtime with wide registers and one without learn the same numbers to the last bit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), lists, (width, listed) => {
      const [wide, plain] = [tableOf(width, false), tableOf(width, true)];
      expect(wide.sumOf(listed)).toEqual(plain.sumOf(listed));
      for (const table of [wide, plain]) table.add(listed);
      expect(wide.packed()).toEqual(plain.packed());
    }),
    { numRuns: 60 },
  );
});

test("the sum of rows is what it says, and nothing is left of an earlier one", () => {
  const table = tableOf(17, false);
  const before = table.packed();
  const listed: Listed = { rows: Int32Array.of(3, 3, 39), values: Float32Array.of(0.5, -1, 2), length: 2 };
  for (let time = 0; time < 2; time++)
    for (const [c, sum] of table.sumOf(listed).subarray(0, 17).entries())
      expect(sum).toBeCloseTo(-0.5 * (before[3 * 17 + c] ?? 0), 5);
});

test("adding moves the listed rows alone", () => {
  const table = tableOf(5, false);
  const before = table.packed();
  table.vector.fill(1, 0, 5);
  table.add({ rows: Int32Array.of(2, 7), values: Float32Array.of(0.25, -0.5) });
  const moved = table.packed().map((number, i) => number - (before[i] ?? 0));
  for (const [i, amount] of moved.entries()) {
    const row = Math.floor(i / 5);
    expect(amount).toBeCloseTo(row === 2 ? 0.25 : row === 7 ? -0.5 : 0, 5);
  }
});
