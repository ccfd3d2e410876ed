import type { GoldenText } from "@hotline/core/model/triage.ts";
import { prepareTriage, type TriageModel, triage } from "@hotline/core/triage/index.ts";
import { none } from "./train.ts";

/** How a model did on the golden set: how many were asked of each kind, and how many of those were right. */
export interface Measured {
  readonly labels: Share;
  readonly answers: Share;
  /** Wrong answers that would have been given as sure. */
  readonly wronglySure: Share;
  readonly emergencies: Share;
  readonly falseAlarms: Share;
}

export interface Share {
  readonly asked: number;
  readonly counted: number;
}

/** Puts every golden text to a model. */
export function measure(model: TriageModel, golden: readonly GoldenText[]): Measured {
  const ready = prepareTriage(model);
  const judged = golden.map((right) => ({ right, found: triage(ready, right.text) }));
  const share = (asks: (one: Judged) => boolean, counts: (one: Judged) => boolean): Share => {
    const asked = judged.filter(asks);
    return { asked: asked.length, counted: asked.filter(counts).length };
  };
  return {
    labels: share(({ right }) => right.label !== undefined, labelIsRight),
    answers: share(({ right }) => right.answer !== undefined, answerIsRight),
    wronglySure: share(({ right }) => right.answer !== undefined, isWronglySure),
    emergencies: share(({ right }) => typeof right.urgent === "string", isUrgent),
    falseAlarms: share(({ right }) => right.urgent === false, isUrgent),
  };
}

interface Judged {
  readonly right: GoldenText;
  readonly found: ReturnType<typeof triage>;
}

function labelIsRight({ right, found }: Judged): boolean {
  const given = found.labels?.given.map(({ label }) => label) ?? [];
  return right.label === none.label ? given.length === 0 : given.includes(right.label ?? "");
}

/** Among those that would be said or offered; where there is no answer, nothing may be said. */
function answerIsRight({ right, found: { answers } }: Judged): boolean {
  const verdict = answers?.verdict ?? "none";
  if (right.answer === none.answer) return verdict !== "sure";
  return verdict !== "none" && (answers?.ranked.some(({ key }) => key === right.answer) ?? false);
}

function isWronglySure({ right, found: { answers } }: Judged): boolean {
  return answers?.verdict === "sure" && answers.ranked[0]?.key !== right.answer;
}

const isUrgent = ({ found }: Judged): boolean => found.urgency?.urgent === true;

/**
 * Whether a new model may take the place of the live one, measured on the same golden set: no emergency more is missed,
 * and all in all no more is wrong. Text on why not, or null.
 */
export function worse(fresh: Measured, live: Measured): string | null {
  if (fresh.emergencies.counted < live.emergencies.counted)
    return `It misses ${fresh.emergencies.asked - fresh.emergencies.counted} emergencies; the live model misses ${live.emergencies.asked - live.emergencies.counted}.`;
  const [now, before] = [mistakes(fresh), mistakes(live)];
  return now > before ? `It makes ${now} mistakes on the golden set; the live model makes ${before}.` : null;
}

function mistakes({ labels, answers, wronglySure, falseAlarms }: Measured): number {
  return labels.asked - labels.counted + (answers.asked - answers.counted) + wronglySure.counted + falseAlarms.counted;
}
