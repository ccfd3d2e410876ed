import { type Check, hint, stops } from "../problem.ts";
import { checkPhrases, checkTexts, countOf } from "../texts.ts";

export const state: Check = ({ body, live: { settings } }) => [
  ...((body.name ?? "").trim() === "" ? [stops("name", "A name is needed: operators see it.")] : []),
  ...(countOf(body.words) > 0 ? [] : [hint("words", "Without words only a person can give somebody this state.")]),
  ...((body.stops ?? []).length > 0 ? [] : [hint("stops", "It stops nothing yet: name the tags of what would hurt.")]),
  ...checkPhrases("words", body.words),
  ...checkTexts("reply", body.reply, settings.languages),
];
