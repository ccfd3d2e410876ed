/** So many of so many. */
interface Share {
  readonly asked: number;
  readonly counted: number;
}

const figures = ["emergencies", "falseAlarms", "answers", "wronglySure", "labels"] as const;
type Figure = (typeof figures)[number];

/** Figures that count what is wrong: less is better. */
const faults: readonly Figure[] = ["falseAlarms", "wronglySure"];

type Figures = Readonly<Record<Figure, Share>>;

export interface ComparisonRow {
  readonly figure: Figure;
  readonly change: "better" | "worse" | "same" | "unknown";
}

/** Each figure of the new model beside the live one, the gravest first; what was not asked is left out. */
export function comparisonRows(fresh: Figures, live: Figures | null): readonly ComparisonRow[] {
  return figures
    .filter((figure) => fresh[figure].asked > 0)
    .map((figure) => ({ figure, change: live === null ? "unknown" : changeOf(figure, fresh[figure], live[figure]) }));
}

function changeOf(figure: Figure, fresh: Share, live: Share): ComparisonRow["change"] {
  const gained = (fresh.counted - live.counted) * (faults.includes(figure) ? -1 : 1);
  return gained > 0 ? "better" : gained < 0 ? "worse" : "same";
}

/** What a new model does worse than the live one, as the server judges it: no emergency more, and no mistake more. */
export interface Worse {
  readonly what: "emergencies" | "mistakes";
  readonly fresh: number;
  readonly live: number;
}

export function worseIn(fresh: Figures, live: Figures): Worse | null {
  const [missed, missedBefore] = [missing(fresh.emergencies), missing(live.emergencies)];
  if (missed > missedBefore) return { what: "emergencies", fresh: missed, live: missedBefore };
  const [made, madeBefore] = [mistakes(fresh), mistakes(live)];
  return made > madeBefore ? { what: "mistakes", fresh: made, live: madeBefore } : null;
}

const missing = ({ asked, counted }: Share) => asked - counted;

const mistakes = ({ labels, answers, wronglySure, falseAlarms }: Figures) =>
  missing(labels) + missing(answers) + wronglySure.counted + falseAlarms.counted;
