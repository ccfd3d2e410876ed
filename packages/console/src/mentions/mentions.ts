import { createContext, useContext } from "react";
import type { MentionsChangedSubscription } from "../generated/graphql.ts";

export type Mention = MentionsChangedSubscription["mentionsChanged"][number];

export const MentionsContext = createContext<readonly Mention[]>([]);

/** What colleagues said to the viewer in notes, and the viewer has not seen; the newest first. */
export const useMentions = (): readonly Mention[] => useContext(MentionsContext);

/** Those that came since; what was there at the beginning is told by its count. */
export function newIn(before: readonly Mention[] | undefined, now: readonly Mention[]): readonly Mention[] {
  if (before === undefined) return [];
  const known = new Set(before.map(({ id }) => id));
  return now.filter(({ id }) => !known.has(id));
}
