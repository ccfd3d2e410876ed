/** The id of one choice of a question: it comes back when the choice is tapped, also months later. */
export function choiceId(prefix: string, index: number): string {
  return `${prefix}:${index}`;
}

/** Takes a choice's id apart, or null where it is none of ours: people can send any id. */
export function parseChoiceId(id: string): { readonly prefix: string; readonly index: number } | null {
  const [, prefix, index] = /^(.+):(0|[1-9]\d{0,2})$/s.exec(id) ?? [];
  return prefix === undefined || index === undefined ? null : { prefix, index: Number(index) };
}
