import { expect, test } from "vitest";
import { strengthOf } from "./password-strength.ts";

test("fewer than ten characters are too few, however odd they are", () => {
  expect(strengthOf("a7$Kq!9zX", [])).toBe("short");
});

test("a sentence is strong without a single sign", () => {
  expect(strengthOf("three brown goats in the rain", [])).toBe("strong");
});

test("repeated and neighbouring characters hardly count", () => {
  expect(strengthOf("aaaaaaaaaaaaaaaa", [])).toBe("weak");
  expect(strengthOf("1234567890", [])).toBe("weak");
});

test("the person's own name and address are no secret", () => {
  expect(strengthOf("aminadiallo2026", [])).toBe("fair");
  expect(strengthOf("aminadiallo2026", ["Amina Diallo", "amina@example.org"])).toBe("weak");
});

test("words that everybody tries first do not count", () => {
  expect(strengthOf("Password2026", [])).toBe("weak");
});

test("a text of another script is counted by its characters", () => {
  expect(strengthOf("ثلاث ماعز بنية تحت المطر", [])).toBe("strong");
});
