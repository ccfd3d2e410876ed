import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { useApolloClient } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { useCallback, useEffect, useRef } from "react";
import { type EntryKind, SaveDraftDocument } from "../../../generated/graphql.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import type { DraftState } from "./use-draft.ts";
import { inputFrom } from "./working.ts";

/** After this long without a key, what was typed is saved. */
const pauseMs = 900;

/** The version of the draft that is written over, and the published one that it began from. */
interface Over {
  readonly edit: number;
  readonly basedOn: number;
}

export interface SavingActs {
  /** Saves at once what was typed; true where all is saved. */
  readonly flush: () => Promise<boolean>;
  /** Saves what is typed over this, whoever wrote it. */
  readonly save: (over: Over) => Promise<boolean>;
  /** Does something else to the draft, and saves nothing until that is done: it makes another version of it. */
  readonly hold: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Saves what was typed after each pause. */
export function useSaving(kind: EntryKind, key: string, { now, set, saving, working }: DraftState): SavingActs {
  const client = useApolloClient();

  const underWay = useRef<Promise<unknown>>(undefined);

  const saveOnce = useCallback(
    async ({ edit, basedOn }: Over): Promise<boolean> => {
      const typed = now.current.working;
      set({ saving: "saving" });
      try {
        const draft = { kind, key, edit, basedOn, body: inputFrom(kind, typed) };
        const { data } = await client.mutate({ mutation: SaveDraftDocument, variables: { draft } });
        // Somebody may have typed on while it was under way.
        const isAll = now.current.working === typed;
        set({ entry: data?.saveDraft ?? null, refusal: undefined, saving: isAll ? "saved" : "typed" });
        return isAll;
      } catch (failure) {
        set({ refusal: refusalWords(failure), saving: isConflict(failure) ? "conflict" : "failed" });
        return false;
      }
    },
    [client, kind, key, now, set],
  );

  const hold = useCallback(<T>(work: () => Promise<T>) => {
    const held = work().finally(() => {
      underWay.current = undefined;
    });
    // Whoever waits for it wants to know that it is over; how it went is told to whoever did it.
    underWay.current = held.catch(() => undefined);
    return held;
  }, []);

  const save = useCallback((over: Over) => hold(() => saveOnce(over)), [hold, saveOnce]);

  const flush = useCallback(async () => {
    // One at a time: another would write over what the first one has not brought back yet, as if somebody else had.
    while (underWay.current) await underWay.current;
    const { entry, saving: state } = now.current;
    if (state === "nothing" || state === "saved") return true;
    if (state === "conflict") return false;
    return save({ edit: entry?.draft?.edit ?? 0, basedOn: entry?.draft?.basedOn ?? entry?.version ?? 0 });
  }, [save, now]);

  const [rested] = useDebouncedValue(working, pauseMs);
  useEffect(() => {
    if (saving === "typed" && rested === working) void flush();
  }, [saving, rested, working, flush]);

  return { flush, save, hold };
}

function isConflict(failure: unknown): boolean {
  return CombinedGraphQLErrors.is(failure) && failure.errors.some((each) => each.extensions?.["code"] === "CONFLICT");
}
