import type { GoldenText } from "@hotline/core/model/triage.ts";
import type { Live } from "../../store/entries/entry.ts";
import { type Check, hint, type Problem, stops } from "../problem.ts";

export const golden: Check = ({ body, live }) => {
  const texts = body.golden ?? [];
  const empty = texts.some(({ text }) => text.trim() === "");
  return [
    ...(empty ? [stops("golden", "One of the messages is empty: take it out.")] : []),
    ...texts.flatMap((text) => unknown(text, live)),
  ];
};

/** Names of what is not there: no model can be right about them. */
function unknown({ text, answer, label, urgent }: GoldenText, { triage }: Live): readonly Problem[] {
  const missing = [
    answer && answer !== "none" && !triage?.answers.some(({ key }) => key === answer) ? `the answer ${answer}` : null,
    label && label !== "oos" && !triage?.labels.some((each) => each.label === label) ? `the label ${label}` : null,
    urgent && !triage?.urgency.rules.some(({ key }) => key === urgent) ? `the urgency rule ${urgent}` : null,
  ].filter((each) => each !== null);
  return missing.map((what) => hint("golden", `"${text.slice(0, 40)}" names ${what}, which is not there.`));
}
