import { expect, test } from "vitest";
import type { ApprovedAnswer } from "./model.ts";
import { AnswerRanker } from "./rank.ts";
import { trainAnswers } from "./train.ts";

const answer = (key: string, eng: readonly string[], title: string, text: string, zul?: string): ApprovedAnswer => ({
  key,
  title: { eng: title },
  text: { eng: text, ...(zul !== undefined && { zul }) },
  questions: { eng },
});

const approved = [
  answer(
    "iron",
    ["why do I need iron tablets", "the iron pills make me sick", "when do I take iron"],
    "Iron tablets",
    "Iron keeps your blood strong. Take one tablet a day.",
    "Amaphilisi e-ayoni agcina igazi liqinile.",
  ),
  answer(
    "labour",
    ["how do I know that labour starts", "what do contractions feel like", "when should I go to hospital for birth"],
    "Signs of labour",
    "Pains that come regularly are contractions.",
  ),
  answer(
    "milk",
    ["can I breastfeed with HIV", "is breast milk safe if I am HIV positive", "breastfeeding and ARVs"],
    "Breastfeeding with HIV",
    "Yes. Keep taking your treatment and breastfeed.",
  ),
  answer(
    "teeth",
    ["may I see the dentist while pregnant", "my gums bleed", "tooth ache in pregnancy"],
    "Teeth and gums",
    "The dentist is safe in pregnancy.",
  ),
  answer(
    "travel",
    ["may I fly when I am pregnant", "long bus rides in pregnancy", "until when can I travel"],
    "Travel",
    "You may fly until 36 weeks.",
  ),
];
const ranker = new AnswerRanker(trainAnswers(approved));

test("a question finds its answer by examples, by title and by words of the answer", () => {
  expect(ranker.rank("If I am HIV positive, is it possible to breastfeed?").ranked[0]?.key).toBe("milk");
  expect(ranker.rank("signs of labor").ranked[0]?.key).toBe("labour");
  expect(ranker.rank("regularly pains").ranked[0]?.key).toBe("labour");
});

test("three answers are offered, the best first", () => {
  const { ranked } = ranker.rank("iron");
  expect(ranked).toHaveLength(3);
  expect(ranked[0]?.confidence).toBeGreaterThanOrEqual(ranked[1]?.confidence ?? 1);
});

test("an answer is given in the person's language, or in the first fallback that it has", () => {
  expect(ranker.rank("iron tablets", ["zul", "eng"]).ranked[0]?.language).toBe("zul");
  expect(ranker.rank("signs of labour", ["zul", "eng"]).ranked[0]?.language).toBe("eng");
  expect(ranker.rank("signs of labour", ["fra"]).ranked[0]?.language).toBeNull();
});

test("what has no approved answer is said to have none", () => {
  for (const text of ["", "🎉", "qqq xxx"]) expect(ranker.rank(text).verdict).toBe("none");
});

test("its own example questions are answered without asking back", () => {
  expect(ranker.rank("can I breastfeed with HIV").verdict).toBe("sure");
});
