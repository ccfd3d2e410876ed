import type { Check } from "../problem.ts";
import { checkPhrases, checkTexts } from "../texts.ts";

export const urgency: Check = ({ body, live: { settings } }) => [
  ...checkPhrases("examples", body.examples),
  ...checkTexts("reply", body.reply, settings.languages),
];
