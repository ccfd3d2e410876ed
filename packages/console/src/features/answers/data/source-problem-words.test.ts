import { sourceProblem, sourceProblems } from "@hotline/core/model/source-problems.ts";
import { i18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { afterEach, expect, test } from "vitest";
import { problemTexts } from "../problems/problem-texts.ts";
import { sourceProblemTexts } from "./source-problem-texts.ts";
import { sourceProblemWords } from "./source-problem-words.ts";

afterEach(() => i18n.loadAndActivate({ locale: "en", messages: {} }));

test("in English the console says what is wrong with a source as core does", () => {
  const said = Object.entries(sourceProblemTexts).map(([name, { message }]) => [name, message]);
  expect(Object.fromEntries(said)).toEqual(
    Object.fromEntries(Object.entries(sourceProblems).map(([name, text]) => [name, compileMessage(text)])),
  );
});

test("what is wrong with the settings that are tried is said in the viewer's language, too", () => {
  const { id = "" } = problemTexts.READING_NAME;
  i18n.loadAndActivate({ locale: "fr", messages: { [id]: "Dites quelle colonne nomme une ligne." } });
  expect(sourceProblemWords({ name: "READING_NAME", values: {}, text: "…" })).toBe(
    "Dites quelle colonne nomme une ligne.",
  );
});

test("what is wrong with a source is said in the viewer's language, its days too; an older sentence as it was kept", () => {
  const { id = "" } = sourceProblemTexts.OLDER;
  i18n.loadAndActivate({
    locale: "fr",
    messages: { [id]: ["Elle est du ", ["day"], ", avant le ", ["known"], "."] },
  });
  const older = sourceProblem("OLDER", { day: "2026-02-28", known: "2026-03-01" });
  expect(sourceProblemWords(older)).toBe("Elle est du 28 févr. 2026, avant le 1 mars 2026.");
  expect(sourceProblemWords({ name: null, values: {}, text: "It has 0 items." })).toBe("It has 0 items.");
});
