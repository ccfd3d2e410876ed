import { type RefObject, useCallback, useRef, useState } from "react";
import type { EntryPartsFragment } from "../../../generated/graphql.ts";
import { emptyWorking, type Working, workingFrom } from "./working.ts";

/** How it stands with what was typed. */
export type Saving = "nothing" | "typed" | "saving" | "saved" | "conflict" | "failed";

/** What is known of an entry, and what was typed since. */
export interface Draft {
  /** Null while it is read; an entry that is not there yet has none. */
  readonly entry: EntryPartsFragment | null;
  readonly working: Working;
  readonly saving: Saving;
  /** Why it could not be saved. */
  readonly refusal: string | undefined;
}

export interface DraftState extends Draft {
  /** As it is now, also between two drawings of the page: for timers, and whoever goes on at once. */
  readonly now: RefObject<Draft>;
  readonly set: (change: Partial<Draft>) => void;
  /** What the server has; what was typed is forgotten. */
  readonly show: (entry: EntryPartsFragment | null) => void;
}

const atFirst: Draft = { entry: null, working: emptyWorking, saving: "nothing", refusal: undefined };

/** `ofNew` stands where there is no entry yet. */
export function useDraft(ofNew: Working): DraftState {
  const [draft, setDraft] = useState(atFirst);
  const now = useRef(draft);
  const set = useCallback((change: Partial<Draft>) => {
    now.current = { ...now.current, ...change };
    setDraft(now.current);
  }, []);
  const show = useCallback(
    (entry: EntryPartsFragment | null) => {
      const working = entry === null ? ofNew : workingFrom(entry.draft ? entry.draft.body : entry.live);
      set({ entry, working, saving: "nothing", refusal: undefined });
    },
    [set, ofNew],
  );
  return { ...draft, now, set, show };
}
