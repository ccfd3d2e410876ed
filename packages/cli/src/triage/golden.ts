import { none } from "@hotline/core/model/training.ts";
import { prepareTriage, type Triage, type TriageModel, triage } from "@hotline/core/triage/index.ts";
import type { TriageFolder } from "./read-folder.ts";

/** One thing that a golden line asks for, and what the model said. */
export interface GoldenFinding {
  readonly text: string;
  readonly what: "urgent" | "label" | "answer" | "language";
  readonly wanted: string;
  readonly got: string;
  readonly right: boolean;
}

/** Asks the model every golden line. An urgent message is right when it raises the alarm, by whatever rule. */
export function askGolden(model: TriageModel, golden: TriageFolder["golden"]): readonly GoldenFinding[] {
  const ready = prepareTriage(model);
  return golden.flatMap(({ text, lang, urgent, label, answer }) => {
    const found = triage(ready, text);
    const checks = [
      urgent !== undefined && urgency(found, urgent),
      label !== undefined && { what: "label" as const, wanted: label, got: labelIn(found, label) },
      answer !== undefined && { what: "answer" as const, wanted: answer, got: answerIn(found, answer) },
      lang !== undefined && { what: "language" as const, wanted: lang, got: found.language?.likeliest ?? "none" },
    ];
    return checks.flatMap((check) => (check ? [{ text, ...check, right: check.wanted === check.got }] : []));
  });
}

/** The likeliest label, sure or not; where none is wanted, one that is not sure starts nothing. */
function labelIn({ labels }: Triage, wanted: string): string {
  const found = wanted === none.label ? labels?.given[0] : labels?.ranked[0];
  return found?.label ?? none.label;
}

/** Where no answer fits, one that is only offered does no harm: "none of these" is one tap away. */
function answerIn({ answers }: Triage, wanted: string): string {
  const { verdict, ranked } = answers ?? { verdict: "none", ranked: [] };
  const isSilent = verdict === "none" || (wanted === "none" && verdict === "half");
  return isSilent ? "none" : (ranked[0]?.key ?? "none");
}

function urgency({ urgency }: Triage, wanted: string | false) {
  const raised = urgency?.urgent ? "urgent" : "not urgent";
  return { what: "urgent" as const, wanted: wanted === false ? "not urgent" : "urgent", got: raised };
}
