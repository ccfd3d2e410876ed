import type { Check } from "../problem.ts";
import { stops } from "../problem.ts";
import { checkTexts } from "../texts.ts";

export const content: Check = ({ body, live: { settings } }) => {
  const [first = "eng"] = settings.languages;
  const isThere = (body.text?.[first] ?? "").trim() !== "";
  return [
    ...(isThere ? [] : [stops("text", "FIRST_LANGUAGE", { language: first })]),
    ...checkTexts("text", body.text, settings.languages),
  ];
};
