/** A day's messages; `day` is noon-free local `yyyy-mm-dd`. */
export interface Day<M> {
  readonly day: string;
  readonly at: number;
  readonly messages: readonly M[];
}

export function byDay<M extends { readonly at: number }>(messages: readonly M[]): readonly Day<M>[] {
  const groups = Map.groupBy(messages, (message) => dayOf(message.at));
  return [...groups].map(([day, inside]) => ({ day, at: inside[0]?.at ?? 0, messages: inside }));
}

function dayOf(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export type DayName = "today" | "yesterday" | "other";
export function dayName(at: number, now: number): DayName {
  if (dayOf(at) === dayOf(now)) return "today";
  const before = new Date(now);
  before.setDate(before.getDate() - 1);
  return dayOf(at) === dayOf(before.getTime()) ? "yesterday" : "other";
}
