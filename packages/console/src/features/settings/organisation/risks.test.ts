import { expect, test } from "vitest";
import { risksOf } from "./risks.ts";

const saved = { languages: ["eng", "fra"], retentionDays: 90 };

test("another first language is asked about, whether the old one goes or comes later; other languages come and go", () => {
  expect(risksOf(saved, { ...saved, languages: ["fra"] })).toEqual(["language"]);
  expect(risksOf(saved, { ...saved, languages: ["fra", "eng"] })).toEqual(["language"]);
  expect(risksOf(saved, { ...saved, languages: ["eng"] })).toEqual([]);
  expect(risksOf(saved, { ...saved, languages: ["eng", "fra", "spa"] })).toEqual([]);
});

test("none at all is refused, and not asked about", () => {
  expect(risksOf(saved, { ...saved, languages: [] })).toEqual([]);
});

test("messages that are kept for a shorter time are asked about, too, after the language", () => {
  expect(risksOf(saved, { languages: ["fra"], retentionDays: 30 })).toEqual(["language", "retention"]);
  expect(risksOf(saved, { ...saved, retentionDays: 91 })).toEqual([]);
  expect(risksOf(saved, { ...saved, retentionDays: null })).toEqual([]);
  expect(risksOf({ ...saved, retentionDays: null }, saved)).toEqual(["retention"]);
});
