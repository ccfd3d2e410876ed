/** So many of so many. */
export interface Share {
  readonly asked: number;
  readonly counted: number;
}

/** How a model did on the golden set: how many were asked of each kind, and how many of those were right. */
export interface Measured {
  readonly labels: Share;
  readonly answers: Share;
  /** Wrong answers that would have been given as sure. */
  readonly wronglySure: Share;
  readonly emergencies: Share;
  readonly falseAlarms: Share;
}

/** What a new model does worse than the live one, and how often each does it. */
export interface Worse {
  readonly what: "emergencies" | "mistakes";
  readonly fresh: number;
  readonly live: number;
}

/**
 * Whether a new model may take the place of the live one, measured on the same golden set: no emergency more is missed,
 * and all in all no more is wrong. What it does worse, or null.
 */
export function worseIn(fresh: Measured, live: Measured): Worse | null {
  const [missed, missedBefore] = [missing(fresh.emergencies), missing(live.emergencies)];
  if (missed > missedBefore) return { what: "emergencies", fresh: missed, live: missedBefore };
  const [made, madeBefore] = [mistakes(fresh), mistakes(live)];
  return made > madeBefore ? { what: "mistakes", fresh: made, live: madeBefore } : null;
}

const missing = ({ asked, counted }: Share) => asked - counted;

const mistakes = ({ labels, answers, wronglySure, falseAlarms }: Measured) =>
  missing(labels) + missing(answers) + wronglySure.counted + falseAlarms.counted;

/** Why a training came to nothing, in the words that are kept of it; what is wrong with a machine is kept in its own. */
export const trainingFailures = {
  NOTHING_TO_LEARN: "There is nothing to learn from yet.",
  OVERTAKEN: "Another model went live during this training: train again.",
  DATABASE: "The database was away or too slow during this training: train again.",
  STOPPED: "The server stopped during this training.",
  DIED: "The process that trained ended.",
} as const;

/** The names for "none of these" of each kind. */
export const none = { label: "oos", answer: "none", urgency: "notUrgent" } as const;
