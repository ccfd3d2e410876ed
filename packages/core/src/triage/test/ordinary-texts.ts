import { readFileSync } from "node:fs";
import { defaultExamples } from "./default-examples.ts";

const file = new URL("../urgency/texts/eng.txt", import.meta.url);

/** The everyday messages that urgency is learned against: those of the language model, and near misses. */
export const ordinaryTexts = [
  ...defaultExamples,
  ...readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((text) => ({ text, lang: "eng" })),
];
