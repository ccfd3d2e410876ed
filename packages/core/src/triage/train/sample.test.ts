import { expect, test } from "vitest";
import { evenSample } from "./sample.ts";

const of = (label: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ text: `${label} ${i}`, label }));
const all = [...of("often", 900), ...of("rare", 10), ...of("some", 90)];
const counted = (some: readonly { label: string }[], label: string) =>
  some.filter((each) => each.label === label).length;

test("what there is enough of makes room for what is rare", () => {
  const some = evenSample(all, 150, ({ label }) => label);
  expect(some).toHaveLength(150);
  expect(["rare", "some", "often"].map((label) => counted(some, label))).toEqual([10, 70, 70]);
});

test("the same are kept in whatever order they come", () => {
  const texts = (some: readonly { text: string }[]) => some.map(({ text }) => text).sort();
  const turned = evenSample([...all].reverse(), 150, ({ label }) => label);
  expect(texts(turned)).toEqual(texts(evenSample(all, 150, ({ label }) => label)));
});

test("nothing is left out where there is room for all", () => {
  expect(evenSample(all, 1_000, ({ label }) => label)).toBe(all);
});
