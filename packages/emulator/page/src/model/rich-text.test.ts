import { expect, test } from "vitest";
import { folded, isBigEmoji, richText, type Span } from "./rich-text.ts";

const tags = { bold: "b", italic: "i", struck: "s" } as const;
/** Spans in one line: <b>…</b> for marks, [x] for links, {x} for code. */
const print = (spans: readonly Span[]): string => spans.map(printOne).join("");
function printOne(span: Span): string {
  if (span.kind === "text") return span.text;
  if (span.kind === "mono") return `{${span.text}}`;
  if (span.kind === "link") return `[${span.url}]`;
  return `<${tags[span.kind]}>${print(span.inner)}</${tags[span.kind]}>`;
}

test.each([
  ["plain", "plain"],
  ["*1* News", "<b>1</b> News"],
  ["_soft_ and ~gone~", "<i>soft</i> and <s>gone</s>"],
  ["*_both_*", "<b><i>both</i></b>"],
  ["`code` and ```two\nlines```", "{code} and {two\nlines}"],
  ["2*3*4 and snake_case_name", "2*3*4 and snake_case_name"],
  ["* item\n* item", "* item\n* item"],
  ["*open to\nthe next line*", "*open to\nthe next line*"],
  ["(*in brackets*).", "(<b>in brackets</b>)."],
  ["*مرحبا* بك", "<b>مرحبا</b> بك"],
  ["See https://who.int/a_b_c. Bye", "See [https://who.int/a_b_c]. Bye"],
  ["*https://who.int*", "<b>[https://who.int]</b>"],
  ["javascript:alert(1)", "javascript:alert(1)"],
  ["", ""],
])("%j is shown as %j", (text, want) => {
  expect(print(richText(text))).toBe(want);
});

test("a message of nothing but marks is read in no time", () => {
  const before = performance.now();
  richText("*_~`".repeat(1024));
  // A millisecond; backtracking would take hours. A machine that does many things at once takes its time.
  expect(performance.now() - before).toBeLessThan(10_000);
});

test("a short text is whole, a long one is cut at a word", () => {
  expect(folded("word ".repeat(100))).toBe(null);
  const short = folded("word ".repeat(400)) ?? "";
  expect(short.endsWith("word")).toBe(true);
  expect(short.length).toBeLessThanOrEqual(770);
});

test("a long text without spaces is cut, too", () => {
  expect(folded("x".repeat(2000))?.length).toBe(770);
});

test("few emoji alone are big", () => {
  expect(["👋", "🇰🇪 👍🏾", "1️⃣"].map(isBigEmoji)).toEqual([true, true, true]);
  expect(["hi 👋", "12", "👋👋👋👋", ""].map(isBigEmoji)).toEqual([false, false, false, false]);
});
