import { expect, test } from "vitest";
import type { BodyPartsFragment } from "../../../generated/graphql.ts";
import type { Plain } from "../plain.ts";
import { emptyWorking, inputFrom, languagesShown, withList, withText, workingFrom, workingOfNew } from "./working.ts";

const nothing = { name: null, title: [], text: [], reply: [], questions: [], words: [], examples: [], stops: [] };
const body: Plain<BodyPartsFragment> = {
  ...nothing,
  title: [{ language: "eng", text: "Iron" }],
  text: [{ language: "eng", text: "One a day." }],
  questions: [{ language: "und", phrases: ["why iron"] }],
  golden: [],
  source: null,
};

test("what is read and not changed is sent as it was, without the parts that its kind has not", () => {
  expect(inputFrom("ANSWER", workingFrom(body))).toEqual({
    title: [{ language: "eng", text: "Iron" }],
    text: [{ language: "eng", text: "One a day." }],
    questions: [{ language: "und", phrases: ["why iron"] }],
  });
  expect(inputFrom("CONTENT", workingFrom(body))).toEqual({ text: [{ language: "eng", text: "One a day." }] });
});

test("a language that was emptied is left out", () => {
  const emptied = withText(workingFrom(body), "text", "eng", " ");
  expect(inputFrom("CONTENT", emptied)).toEqual({ text: [] });
  expect(inputFrom("LABEL", withList(emptyWorking, "examples", "eng", []))).toEqual({ examples: [] });
});

test("the programme's languages come first, others of the entry after them, the unknown one last", () => {
  const both = withList(workingFrom(body), "questions", "zul", ["kungani"]);
  expect(languagesShown(both, ["eng", "ara"], "questions")).toEqual(["eng", "ara", "zul", "und"]);
});

test("a new entry has what its author called it, as its title or its name, and nothing where it has neither", () => {
  expect(inputFrom("ANSWER", workingOfNew("ANSWER", "Iron tablets", "eng"))).toMatchObject({
    title: [{ language: "eng", text: "Iron tablets" }],
  });
  expect(inputFrom("URGENCY_RULE", workingOfNew("URGENCY_RULE", "Bleeding", "eng"))).toMatchObject({
    name: "Bleeding",
  });
  expect(inputFrom("LABEL", workingOfNew("LABEL", "symptoms", "eng"))).toEqual({ examples: [] });
  expect(inputFrom("ANSWER", workingOfNew("ANSWER", "", "eng"))).toMatchObject({ title: [] });
});
