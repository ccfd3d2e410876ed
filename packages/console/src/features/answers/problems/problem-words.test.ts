import { problems } from "@hotline/core/model/problems.ts";
import { i18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { afterEach, expect, test } from "vitest";
import { problemTexts } from "./problem-texts.ts";
import { problemWords } from "./problem-words.ts";

afterEach(() => i18n.loadAndActivate({ locale: "en", messages: {} }));

test("in English the console says each problem as the server does", () => {
  const said = Object.entries(problemTexts).map(([name, { message }]) => [name, message]);
  expect(Object.fromEntries(said)).toEqual(
    Object.fromEntries(Object.entries(problems).map(([name, text]) => [name, compileMessage(text)])),
  );
});

test("a problem is told in the viewer's language with what it fills in, and one that is not known here in the server's words", () => {
  const { id = "" } = problemTexts.PHRASE_TWICE;
  i18n.loadAndActivate({ locale: "fr", messages: { [id]: ["« ", ["phrase"], " » y est deux fois."] } });
  const twice = { name: "PHRASE_TWICE", values: { phrase: "why {iron}" }, message: "…" };
  expect(problemWords(twice)).toBe("« why {iron} » y est deux fois.");
  expect(problemWords({ name: "NEWER", values: {}, message: "It is new." })).toBe("It is new.");
});
