import { type Measured, none, type Share } from "@hotline/core/model/training.ts";

const figures = ["emergencies", "falseAlarms", "answers", "wronglySure", "labels"] as const;
type Figure = (typeof figures)[number];

/** Measured that count what is wrong: less is better. */
const faults: readonly Figure[] = ["falseAlarms", "wronglySure"];

export interface ComparisonRow {
  readonly figure: Figure;
  readonly change: "better" | "worse" | "same" | "unknown";
}

/** Each figure of the new model beside the live one, the gravest first; what was not asked is left out. */
export function comparisonRows(fresh: Measured, live: Measured | null): readonly ComparisonRow[] {
  return figures
    .filter((figure) => fresh[figure].asked > 0)
    .map((figure) => ({ figure, change: live === null ? "unknown" : changeOf(figure, fresh[figure], live[figure]) }));
}

function changeOf(figure: Figure, fresh: Share, live: Share): ComparisonRow["change"] {
  const gained = (fresh.counted - live.counted) * (faults.includes(figure) ? -1 : 1);
  return gained > 0 ? "better" : gained < 0 ? "worse" : "same";
}

/**
 * What a golden message should be taken for where it is for none. A model says that by saying nothing: people read one
 * name for both.
 */
export const noneOf = (what: string): string => nones[what] ?? none.answer;

const nones: Readonly<Record<string, string>> = none;
