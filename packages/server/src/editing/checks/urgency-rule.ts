import { type Check, stops } from "../problem.ts";
import { checkPhrases, checkTexts, countOf } from "../texts.ts";

export const urgencyRule: Check = ({ body }) => [
  ...((body.name ?? "").trim() === "" ? [stops("name", "NAME")] : []),
  ...(countOf(body.words) + countOf(body.examples) > 0 ? [] : [stops("words", "NEVER_RINGS")]),
  ...checkPhrases("words", body.words),
  ...checkPhrases("examples", body.examples),
  // Languages without a reply of its own get the general one.
  ...checkTexts("reply", body.reply, []),
];
