import type { GoldenText } from "@hotline/core/model/triage.ts";
import type { Live } from "../../store/entries/entry.ts";
import { type Check, hint, type Problem, stops } from "../problem.ts";

export const golden: Check = ({ body, live }) => {
  const texts = body.golden ?? [];
  const empty = texts.some(({ text }) => text.trim() === "");
  return [...(empty ? [stops("golden", "GOLDEN_EMPTY")] : []), ...texts.flatMap((text) => unknown(text, live))];
};

/** Names of what is not there: no model can be right about them. */
function unknown({ text, answer, label, urgent }: GoldenText, { triage }: Live): readonly Problem[] {
  const of = (name: string) => ({ values: { text: text.slice(0, 40), name } });
  return [
    ...(answer && answer !== "none" && !triage?.answers.some(({ key }) => key === answer)
      ? [hint("golden", "GOLDEN_ANSWER", of(answer))]
      : []),
    ...(label && label !== "oos" && !triage?.labels.some((each) => each.label === label)
      ? [hint("golden", "GOLDEN_LABEL", of(label))]
      : []),
    ...(urgent && !triage?.urgency.rules.some(({ key }) => key === urgent)
      ? [hint("golden", "GOLDEN_URGENCY", of(urgent))]
      : []),
  ];
}
