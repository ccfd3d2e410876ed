import { expect, test } from "vitest";
import { nameIn } from "./name-in.ts";

const words = {
  answers: [{ key: "symptoms", name: "Signs of COVID-19" }],
  urgencyRules: [{ key: "chest", name: "Pain" }],
};

test("a label with the key of an answer is not called by the answer's title", () => {
  expect(nameIn(words, "answer", "symptoms")).toBe("Signs of COVID-19");
  expect(nameIn(words, "label", "symptoms")).toBe("symptoms");
  expect(nameIn(words, "urgency", "chest")).toBe("Pain");
});
