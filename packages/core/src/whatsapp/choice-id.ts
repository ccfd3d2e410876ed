/** The id of one choice of a question: it comes back when the choice is tapped, also months later. */
export function choiceId(prefix: string, index: number): string {
  return `${prefix}:${index}`;
}

/** Takes a choice's id apart, or null where it is none of ours: people can send any id. */
export function parseChoiceId(id: string): { readonly prefix: string; readonly index: number } | null {
  const [, prefix, index] = /^(.+):(0|[1-9]\d{0,2})$/s.exec(id) ?? [];
  return prefix === undefined || index === undefined ? null : { prefix, index: Number(index) };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the ids of choices begin with that triage offers: "Did you mean". */
export const offeredMark = "triage/";

/** Whether a journey or triage offered this choice, and not a program with ids of its own. */
export const isOurs = (id: string): boolean => id.startsWith(offeredMark) || uuid.test(parseChoiceId(id)?.prefix ?? "");
