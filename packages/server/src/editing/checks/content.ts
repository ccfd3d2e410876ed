import type { Check } from "../problem.ts";
import { stops } from "../problem.ts";
import { checkTexts } from "../texts.ts";

export const content: Check = ({ body, live: { settings } }) => {
  const [first = "eng"] = settings.languages;
  const isThere = (body.text?.[first] ?? "").trim() !== "";
  return [
    ...(isThere
      ? []
      : [stops("text", "The programme's first language is needed: it stands in for all others.", first)]),
    ...checkTexts("text", body.text, settings.languages),
  ];
};
