import { limits } from "@hotline/core/whatsapp/index.ts";
import { type Check, hint, type Problem, stops } from "../problem.ts";
import { checkPhrases, checkTexts, countOf } from "../texts.ts";

const fewQuestions = 3;

export const answer: Check = ({ body, live: { settings } }) => {
  const { title = {}, text = {}, questions } = body;
  const said = Object.values(text).some((each) => each.trim() !== "");
  const asked = countOf(questions);
  return [
    ...(said ? [] : [stops("text", "ANSWER_TEXT")]),
    ...(Object.keys(title).length > 0 ? [] : [stops("title", "ANSWER_TITLE")]),
    ...checkTexts("text", text, settings.languages),
    ...checkTexts("title", title, settings.languages, limits.rowDescription),
    ...Object.entries(title).flatMap(([language, each]) => longTitle(language, each)),
    ...checkPhrases("questions", questions),
    ...(asked >= fewQuestions ? [] : [hint("questions", "FEW_QUESTIONS", { values: { count: asked } })]),
  ];
};

function longTitle(language: string, title: string): readonly Problem[] {
  if (title.length <= limits.rowTitle) return [];
  return [hint("title", "LONG_TITLE", { language, values: { most: limits.rowTitle } })];
}
