import { expect, test } from "vitest";
import { ordinaryTexts } from "../test/ordinary-texts.ts";
import { judgeUrgency, prepareUrgency, trainUrgency } from "./index.ts";

const frightened = prepareUrgency(
  trainUrgency(
    [
      { text: "drank bleach", rule: "poison", lang: "eng" },
      { text: "took too many pills", rule: "poison", lang: "eng" },
      { text: "my husband beats me", rule: "violence", lang: "eng" },
      { text: "what must I do to clean with bleach", rule: null, lang: "eng" },
      { text: "I just cleaned the floor, only with bleach", rule: null, lang: "eng" },
      { text: "what should I do when the pills are finished", rule: null, lang: "eng" },
    ],
    ordinaryTexts,
  ),
);

test.each([
  "drank bleach what must I do",
  "hello, just drank bleach please, what should I do now",
  "took too just many pills",
  "my husband only beats me, where must I go",
])("what tells nothing silences no alarm: %j", (message) => {
  expect(judgeUrgency(frightened, message, ["eng"]).urgent).toBe(true);
});

test.each(["what must I do", "hello", "just please", "good morning, what should I do now"])(
  "what tells nothing is no alarm by itself: %j",
  (message) => {
    expect(judgeUrgency(frightened, message, ["eng"]).urgent).toBe(false);
  },
);
