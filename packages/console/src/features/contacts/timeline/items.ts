import type { ContactTimelineQuery } from "../../../generated/graphql.ts";

export type Item = NonNullable<ContactTimelineQuery["contact"]>["timeline"]["edges"][number]["node"];
export type ItemOf<T extends Item["__typename"]> = Extract<Item, { __typename: T }>;

/** Items that follow each other on one day, under that day. */
export function byDay<T extends { readonly at: string }>(
  items: readonly T[],
  dayOf: (at: string) => string,
): readonly { readonly day: string; readonly items: readonly T[] }[] {
  const days: { readonly day: string; readonly items: T[] }[] = [];
  for (const item of items) {
    const day = dayOf(item.at);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}

export type Tone = "urgent" | "ok" | "machine" | "waiting" | "quiet";

/** How much an item should catch the eye. */
export function toneOf(item: Item): Tone {
  switch (item.__typename) {
    case "TimelineMessage":
      if (item.state === "FAILED" || item.triage?.outcome === "urgent") return "urgent";
      return item.state === "TAKEN_BACK" || item.state === "IN_DOUBT" ? "waiting" : item.inbound ? "ok" : "quiet";
    case "TimelineTurn":
      return item.error ? "urgent" : item.skipped ? "waiting" : "machine";
    case "TimelineDue":
      return item.skippedBy ? "waiting" : "quiet";
    case "TimelineJourney":
    case "TimelineChange":
    case "TimelineTeamAct":
      return "quiet";
  }
}

/** Turns that only led to what stands above them are folded away, unless every step is asked for. */
export function isDetail(item: Item): boolean {
  if (item.__typename !== "TimelineTurn") return false;
  return ["effectSought", "staleEffect", "staleWake"].includes(item.because);
}
