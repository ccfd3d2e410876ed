import { expect, test } from "vitest";
import { replyProblems } from "./reply-problems.ts";

const reply = (text: string, choices: readonly string[] = [], attachments: readonly string[] = []) =>
  replyProblems({ text, attachments, quickReplies: choices.map((choice) => ({ text: choice })) }).map(
    ({ severity, text: problem }) => `${severity}: ${problem}`,
  );

test("a reply that fits has no problem", () => {
  expect(reply("Tea?", ["Yes", "No"])).toEqual([]);
  expect(reply("x".repeat(4096))).toEqual([]);
});

test("texts that are cut in pieces are told with their length", () => {
  expect(reply("x".repeat(4097))).toEqual([expect.stringMatching(/^warning: The text has 4097 characters.*4096/)]);
  expect(reply("x".repeat(1025), ["Yes"])).toEqual([expect.stringMatching(/1024 as a text with choices/)]);
  expect(reply("x".repeat(1025), [], ["image/jpeg:https://example.org/a.jpg"])).toEqual([
    expect.stringMatching(/1024 as a caption/),
  ]);
});

test("choices that are shortened, or become numbers, are told", () => {
  expect(reply("?", ["A choice that is longer than it may be"])).toEqual([expect.stringMatching(/a list shows 24/)]);
  expect(reply("?", ["y".repeat(80)])).toEqual([expect.stringMatching(/sent as numbers/)]);
});

test("what WhatsApp refuses is an error", () => {
  const problems = reply("", [], [`image/jpeg:https://example.org/${"a".repeat(2000)}.jpg`]);
  expect(problems).toEqual([expect.stringMatching(/^error: WhatsApp refuses this \(source.link\)/)]);
});
