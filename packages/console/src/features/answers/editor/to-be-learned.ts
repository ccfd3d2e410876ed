import type { EntryKind } from "../../../generated/graphql.ts";

interface Drafted {
  readonly kind: EntryKind;
  readonly changes: readonly { readonly part: string; readonly added: readonly string[] }[];
}

const examples: ReadonlySet<string> = new Set(["questions", "examples", "words"]);

/** Texts are said from the next message on; new examples count once a model has learned them. States are told by words. */
export function isToBeLearned({ kind, changes }: Drafted): boolean {
  return kind !== "STATE" && changes.some(({ part, added }) => examples.has(part) && added.length > 0);
}
