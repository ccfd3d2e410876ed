/** What the list needs of a journey. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly state: "LIVE" | "WITHDRAWN";
  readonly keywords: readonly string[];
  readonly begun: number;
  readonly completed: number;
  readonly waiting: number;
  /** Whether a way leads to its end. */
  readonly hasEnd: boolean;
}

export type Order = "name" | "begun" | "completed" | "dropOff";

/** The part of those whose way is over that did not come to the end; null where nobody's is, and where there is no end. */
export function dropOffOf({
  begun,
  completed,
  waiting,
  hasEnd,
}: Pick<Listed, "begun" | "completed" | "waiting" | "hasEnd">): number | null {
  if (!hasEnd) return null;
  const over = begun - waiting;
  return over <= 0 ? null : Math.max(0, (over - completed) / over);
}

/** Those in whose name or keywords the words are, in an order; live ones first. */
export function arranged<T extends Listed>(
  all: readonly T[],
  search: string,
  order: Order,
  language: string,
): readonly T[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const byName = new Intl.Collator(language).compare;
  const value = (one: T) => (order === "dropOff" ? (dropOffOf(one) ?? -1) : order === "name" ? 0 : one[order]);
  return all
    .filter(({ name, keywords }) => words.every((word) => folded(`${name} ${keywords.join(" ")}`).includes(word)))
    .toSorted(
      (a, b) =>
        Number(a.state === "WITHDRAWN") - Number(b.state === "WITHDRAWN") ||
        value(b) - value(a) ||
        byName(a.name, b.name),
    );
}

/** As people compare words: without case and accents. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** As many numbers as days, today the last one; days without any are 0. */
export function daily<T extends { readonly day: string }>(
  days: readonly T[],
  count: number,
  today: string,
  of: (day: T) => number,
): readonly number[] {
  const byDay = new Map(days.map((one) => [one.day, of(one)]));
  const end = Date.parse(today);
  return Array.from({ length: count }, (_, i) => {
    const day = new Date(end - (count - 1 - i) * 86_400_000).toISOString().slice(0, 10);
    return byDay.get(day) ?? 0;
  });
}
