import { expect, test } from "vitest";
import { contradictionsIn } from "./contradictions.ts";

const rule = (key: string, ...texts: string[]) => ({ key, name: key, words: { eng: texts }, examples: {} });

test("a text that stands under two labels, or under a rule and what is not urgent, is named", () => {
  const urgency = {
    rules: [rule("bleeding", "I bleed a lot"), rule("fits", "she has fits")],
    notUrgent: { eng: ["i bleed a lot ", "fit of laughter"] },
    reply: { eng: "Go now" },
  };
  const labels = [
    { text: "the nurse was rude", label: "complaint" },
    { text: "The nurse was rude", label: "question" },
    { text: "the nurse was rude", label: "complaint" },
    { text: "thank you", label: "compliment" },
    { text: "thank you", label: "compliment" },
  ];
  expect(contradictionsIn({ urgency, labels })).toEqual([
    'urgency: "i bleed a lot" stands under bleeding and notUrgent: keep it under one.',
    'label: "the nurse was rude" stands under complaint and question: keep it under one.',
  ]);
  expect(contradictionsIn({ urgency: null, labels: [] })).toEqual([]);
});
