import { problems } from "@hotline/core/model/problems.ts";
import { i18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { afterEach, expect, test } from "vitest";
import { problemTexts } from "./problem-texts.ts";
import { problemWords } from "./problem-words.ts";

afterEach(() => i18n.loadAndActivate({ locale: "en", messages: {} }));

test("in English the console says each problem as the server does", () => {
  const { SOURCE_READING: _, ...rest } = problems;
  const said = Object.entries(problemTexts).map(([name, { message }]) => [name, message]);
  expect(Object.fromEntries(said)).toEqual(
    Object.fromEntries(Object.entries(rest).map(([name, text]) => [name, compileMessage(text)])),
  );
});

test("a problem is told in the viewer's language with what it fills in, and a reader's own sentence as it is", () => {
  const { id = "" } = problemTexts.PHRASE_TWICE;
  i18n.loadAndActivate({ locale: "fr", messages: { [id]: ["« ", ["phrase"], " » y est deux fois."] } });
  const twice = { name: "PHRASE_TWICE", values: { phrase: "why {iron}" }, message: "…" };
  expect(problemWords(twice)).toBe("« why {iron} » y est deux fois.");
  const reading = { name: "SOURCE_READING", values: { why: "x" }, message: `"name" must say which column` };
  expect(problemWords(reading)).toBe(`"name" must say which column`);
});
