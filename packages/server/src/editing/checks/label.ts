import { type Check, hint } from "../problem.ts";
import { checkPhrases, countOf } from "../texts.ts";

const fewExamples = 3;

export const label: Check = ({ body }) => {
  const given = countOf(body.examples);
  return [
    ...checkPhrases("examples", body.examples),
    ...(given >= fewExamples ? [] : [hint("examples", "FEW_EXAMPLES", { values: { count: given } })]),
  ];
};
