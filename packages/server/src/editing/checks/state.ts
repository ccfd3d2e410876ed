import { type Check, hint, stops } from "../problem.ts";
import { checkPhrases, checkTexts, countOf } from "../texts.ts";

export const state: Check = ({ body, live: { settings } }) => [
  ...((body.name ?? "").trim() === "" ? [stops("name", "NAME")] : []),
  ...(countOf(body.words) > 0 ? [] : [hint("words", "STATE_WITHOUT_WORDS")]),
  ...((body.stops ?? []).length > 0 ? [] : [hint("stops", "STOPS_NOTHING")]),
  ...checkPhrases("words", body.words),
  ...checkTexts("reply", body.reply, settings.languages),
];
