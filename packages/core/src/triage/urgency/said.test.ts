import { expect, test } from "vitest";
import { SaidRules } from "./said.ts";

const rules = new SaidRules([
  {
    key: "breathing",
    words: { eng: ["cannot breathe"], ara: ["لا أستطيع التنفس"], fra: [""] },
    examples: { eng: ["I can't breathe"] },
  },
  { key: "bleeding", words: { eng: ["bleeding"] }, examples: { por: ["está a sangrar muito"] } },
]);

test.each([
  ["my mother CANNOT breathe!!", "breathing", "eng"],
  ["help 😭 i can’t   breathe", "breathing", "eng"],
  ["لا أستطيع التنفس الآن", "breathing", "ara"],
  ["ela esta a sangrar muito", "bleeding", "por"],
])("%j says a rule by its words", (text, rule, language) => {
  expect(rules.find(text)).toMatchObject({ rule, language });
});

test.each(["hello", "", "🙂", "unbleedingly", "cannot be here to breathe"])("%j says none", (text) => {
  expect(rules.find(text)).toBeNull();
});

test("4,096 emoji and a megabyte of text are looked at quickly", () => {
  expect(rules.find("😭".repeat(4_096))).toBeNull();
  expect(rules.find("bleed ".repeat(170_000))).toBeNull();
});
