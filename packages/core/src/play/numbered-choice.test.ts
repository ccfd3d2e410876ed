import { expect, test } from "vitest";
import type { InboundContent } from "../model/message.ts";
import { numberedChoice } from "./numbered-choice.ts";

const choices = ["Symptoms", "Tests", "Vaccines"];
const said = (text: string, offered: readonly string[] | null = choices) => {
  const content = numberedChoice({ kind: "text", text }, offered);
  return content.kind === "text" ? content.text : content.kind;
};

test("the number of a choice stands for it, in the digits of any script and however it is dotted", () => {
  for (const two of ["2", " 2 ", "2.", "2)", "(2)", "٢", "२", "２"]) expect(said(two)).toBe("Tests");
});

test("what is no number of a choice stays as it was written", () => {
  for (const other of ["0", "4", "2 people", "1.5", "two", "", "1000", "🙂", "2".repeat(300)])
    expect(said(other)).toBe(other);
});

test("numbers mean nothing where no numbered choices are open, and only text is read", () => {
  expect(said("2", null)).toBe("2");
  const tap: InboundContent = { kind: "choice", source: "list", id: "x:1", title: "2" };
  expect(numberedChoice(tap, choices)).toBe(tap);
});
