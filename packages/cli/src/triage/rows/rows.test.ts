import { expect, test } from "vitest";
import { exampleOf } from "../read-examples.ts";
import { csvRows } from "./csv.ts";
import { jsonRows } from "./json.ts";
import { placeOf } from "./row.ts";
import { textOf } from "./text.ts";

const refuse = (why: string) => {
  throw new Error(why);
};

test("a text saved by an older spreadsheet keeps its accents", () => {
  expect(textOf(Buffer.from("où est la clinique", "latin1"))).toBe("où est la clinique");
  expect(textOf(Buffer.from("où est la clinique"))).toBe("où est la clinique");
});

test("a text that goes over two lines is one text", () => {
  expect(csvRows("a.csv", 'text,label\n"hello\nthere",hi\n', refuse)).toEqual([{ text: "hello\nthere", label: "hi" }]);
});

test("a quotation mark in the middle of a text is a part of it, and lines without anything are none", () => {
  expect(csvRows("a.csv", 'text,label\n5" nails,shop\n,\n', refuse)).toEqual([{ text: '5" nails', label: "shop" }]);
});

test.each([
  ["text,label\nwell, when?,hours\n", /line 2: it has more or fewer columns than the heading line/],
  [
    'text,label\n"never closed,hours\n',
    /line \d: a quotation mark is opened here or on a line before, and never closed/,
  ],
])("%j is told in a sentence", (text, why) => {
  expect(() => csvRows("a.csv", text, refuse)).toThrow(why);
});

test("lists by split give their rows their split", () => {
  const text = '{"train":[["when","hours"]],"oos_test":[["joke","oos"]]}';
  expect(jsonRows("a.json", text, refuse)).toEqual([
    { split: "train", text: "when", label: "hours" },
    { split: "oos_test", text: "joke", label: "oos" },
  ]);
});

test("lists that lie deeper in a file are found", () => {
  const text = '{"nlu_data":{"common_examples":[{"text":"when","intent":"hours"}],"regex_features":[]}}';
  expect(jsonRows("a.json", text, refuse)).toEqual([{ text: "when", intent: "hours" }]);
});

test("a row knows its line, whatever stands above it", () => {
  const [, second] = csvRows("a.csv", 'text,label\n\n"hello\nthere",hi\nbye,\n', refuse);
  expect(second && placeOf(second, 1)).toBe("line 5");
});

test.each([
  [{ text: "hi", label: "greeting" }, ["greeting"]],
  [{ text: "hi", label: 7 }, ["7"]],
  [{ text: "hi", labels: ["a", "b"] }, ["a", "b"]],
  [{ Sentence: "hi", Intent: " greeting " }, ["greeting"]],
  [{ text: "hi", label: "OOS" }, []],
  [{ text: "hi", label: "NO_NODES_DETECTED" }, []],
  [{ text: "hi", label: "Out-of-Domain" }, []],
  [{ text: "hi", label: "nlu_fallback" }, []],
  [{ text: "hi", label: "7.0" }, ["7"]],
  [{ question: "hi?", category: "greeting" }, ["greeting"]],
])("%j is an example", (row, labels) => {
  expect(exampleOf(row)?.labels).toEqual(labels);
});

test.each([
  { text: "hi" },
  { text: "hi", label: "" },
  { text: "hi", label: null },
  { text: " ", label: "greeting" },
  { text: "\u200b", label: "greeting" },
  { question: "hi?", answer: "hello", category: "greeting" },
  { q1: "a", q2: "b", label: 1 },
])("%j is none", (row) => {
  expect(exampleOf(row)).toBeUndefined();
});
