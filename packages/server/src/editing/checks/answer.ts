import { limits } from "@hotline/core/whatsapp/index.ts";
import { type Check, hint, type Problem, stops } from "../problem.ts";
import { checkPhrases, checkTexts, countOf } from "../texts.ts";

const fewQuestions = 3;

export const answer: Check = ({ body, live: { settings } }) => {
  const { title = {}, text = {}, questions } = body;
  const said = Object.values(text).some((each) => each.trim() !== "");
  const asked = countOf(questions);
  return [
    ...(said ? [] : [stops("text", "Say the answer in one language at least.")]),
    ...(Object.keys(title).length > 0
      ? []
      : [stops("title", "A title in one language is needed: it is what people choose by.")]),
    ...checkTexts("text", text, settings.languages),
    ...checkTexts("title", title, settings.languages, limits.rowDescription),
    ...Object.entries(title).flatMap(([language, each]) => longTitle(language, each)),
    ...checkPhrases("questions", questions),
    ...(asked >= fewQuestions
      ? []
      : [hint("questions", `${asked} example questions: three make it easier to find, ten are good.`)]),
  ];
};

function longTitle(language: string, title: string): readonly Problem[] {
  if (title.length <= limits.rowTitle) return [];
  return [hint("title", `In a list of choices the first ${limits.rowTitle} characters stand large.`, language)];
}
