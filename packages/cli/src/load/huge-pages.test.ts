import { expect, test } from "vitest";
import { chosen, pagesMissing } from "./huge-pages.ts";

const memory = (free: number, reserved: number, kilobytes = 2048) =>
  `MemTotal:       16384000 kB
HugePages_Total:    1000
HugePages_Free:     ${free}
HugePages_Rsvd:     ${reserved}
Hugepagesize:       ${kilobytes} kB
`;

test("all pages are missing where none is reserved", () => {
  expect(pagesMissing(memory(0, 0), 1025)).toBe(513);
});

test("pages that are free and promised to nobody need not be reserved again", () => {
  expect(pagesMissing(memory(600, 200), 1024)).toBe(112);
  expect(pagesMissing(memory(600, 0), 1024)).toBe(0);
});

test("the size of a page is the machine's own", () => {
  expect(pagesMissing(memory(0, 0, 1_048_576), 1200)).toBe(2);
});

test("a system without huge pages is told that this is for Linux", () => {
  expect(() => pagesMissing("", 1024)).toThrow(/Linux/);
});

test("what the kernel does with large pages now is what it does again afterwards", () => {
  expect(chosen("always [madvise] never\n")).toBe("madvise");
  expect(chosen("")).toBeUndefined();
});
