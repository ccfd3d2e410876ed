import { expect, test } from "vitest";
import { Floor } from "./floor.ts";

/** A time at which the floor counts: the first look of all begins at the start. */
function begun(): Floor {
  const floor = new Floor();
  expect(floor.after(10_000)).toBe(0n);
  return floor;
}

test("the floor rises to a look's last row once all transactions older than that look are closed", () => {
  const floor = begun();
  floor.taken({ last: 8n, xid: 100n, oldestOpen: 90n });
  expect(floor.after(10_001)).toBe(0n);
  floor.taken({ last: 12n, xid: 110n, oldestOpen: 100n });
  expect(floor.after(10_001)).toBe(8n);
  floor.taken({ last: 15n, xid: 120n, oldestOpen: 115n });
  expect(floor.after(10_001)).toBe(12n);
});

test("a transaction that stays open holds the floor down: its rows may have lower ids", () => {
  const floor = begun();
  floor.taken({ last: 8n, xid: 100n, oldestOpen: 95n });
  for (let n = 0n; n < 5n; n++) floor.taken({ last: 20n + n, xid: 110n + n, oldestOpen: 95n });
  expect(floor.after(10_001)).toBe(0n);
  floor.taken({ last: 30n, xid: 130n, oldestOpen: 130n });
  expect(floor.after(10_001)).toBe(8n);
});

test("a look from the start comes from time to time, and after trouble", () => {
  const floor = begun();
  floor.taken({ last: 8n, xid: 100n, oldestOpen: 100n });
  floor.taken({ last: 9n, xid: 101n, oldestOpen: 101n });
  expect(floor.after(10_001)).toBe(8n);
  expect(floor.after(20_000)).toBe(0n);
  expect(floor.after(20_001)).toBe(8n);
  floor.reset();
  expect(floor.after(20_002)).toBe(0n);
});
