import { useApolloClient, useSubscription } from "@apollo/client/react";
import { useCallback, useEffect, useState } from "react";
import {
  ContentChangedDocument,
  EntryDocument,
  type EntryKind,
  type EntryPartsFragment,
} from "../../../generated/graphql.ts";
import { type Draft, type DraftState, useDraft } from "./use-draft.ts";
import { useSaving } from "./use-saving.ts";
import type { Working } from "./working.ts";

export interface Editor extends Draft {
  readonly isReady: boolean;
  readonly error: unknown;
  readonly change: (working: Working) => void;
  /** Saves at once what was typed; true where all is saved. */
  readonly flush: () => Promise<boolean>;
  /** Shows what the server has, and forgets what was typed. */
  readonly reload: () => Promise<void>;
  /** Saves what was typed over what somebody else wrote. */
  readonly saveOver: () => Promise<void>;
  /** The entry as it is known now, also between two drawings of the page. */
  readonly latest: () => EntryPartsFragment | null;
  /** After something else was done to the entry; what was typed is forgotten. */
  readonly show: (entry: EntryPartsFragment) => void;
  /** Does something else to the entry and shows what came of it; what is typed meanwhile stays, and is saved next. */
  readonly act: (work: () => Promise<EntryPartsFragment | undefined>) => Promise<EntryPartsFragment | undefined>;
}

/** Nothing of one's own is under way. */
const isQuiet = ({ saving }: Draft) => saving === "nothing" || saving === "saved";

/** Reads an entry and keeps what is typed as its draft. `ofNew` is the same at every drawing. */
export function useEditor(kind: EntryKind, key: string, ofNew: Working): Editor {
  const draft = useDraft(ofNew);
  const { entry, working, saving, refusal, now, set, show } = draft;
  const { isReady, error, read, reload } = useReading(kind, key, show);
  const { flush, save, hold } = useSaving(kind, key, draft);
  useOthers(kind, key, draft, read);
  useTheirs(draft, read);

  const saveOver = useCallback(async () => {
    const theirs = await read();
    set({ entry: theirs });
    await save({ edit: theirs?.draft?.edit ?? 0, basedOn: theirs?.version ?? 0 });
  }, [read, save, set]);

  const change = useCallback(
    (typed: Working) => set({ working: typed, ...(now.current.saving === "conflict" ? {} : { saving: "typed" }) }),
    [set, now],
  );

  const act = useCallback(
    (work: () => Promise<EntryPartsFragment | undefined>) =>
      hold(async () => {
        const done = await work();
        if (done && isQuiet(now.current)) show(done);
        else if (done) set({ entry: done });
        return done;
      }),
    [hold, now, set, show],
  );

  const latest = useCallback(() => now.current.entry, [now]);
  return { entry, isReady, error, working, saving, refusal, change, flush, reload, saveOver, show, act, latest };
}

function useReading(kind: EntryKind, key: string, show: DraftState["show"]) {
  const client = useApolloClient();
  const [isReady, setReady] = useState(false);
  const [error, setError] = useState<unknown>();

  const read = useCallback(async () => {
    const { data } = await client.query({ query: EntryDocument, variables: { kind, key }, fetchPolicy: "no-cache" });
    return data?.entry ?? null;
  }, [client, kind, key]);

  const reload = useCallback(async () => {
    try {
      show(await read());
      setError(undefined);
    } catch (failure) {
      setError(failure);
    }
    setReady(true);
  }, [read, show]);

  useEffect(() => void reload(), [reload]);
  return { isReady, error, read, reload };
}

/** Others write too: what they did is shown while nothing of one's own is under way. */
function useOthers(
  kind: EntryKind,
  key: string,
  { now, show }: DraftState,
  read: () => Promise<EntryPartsFragment | null>,
): void {
  // Whoever begins to type while it is read keeps their words, and meets theirs when these are saved.
  const showIfQuiet = (theirs: EntryPartsFragment | null) => {
    if (isQuiet(now.current)) show(theirs);
  };
  useSubscription(ContentChangedDocument, {
    onData: ({ data }) => {
      const mark = data.data?.contentChanged.drafts.find((each) => each.kind === kind && each.key === key);
      const { entry } = now.current;
      const isNews = (mark?.edit ?? 0) > (entry?.draft?.edit ?? 0) || (mark === undefined && entry?.draft != null);
      // Not to be had, it is read with the next news.
      if (isNews && isQuiet(now.current)) void read().then(showIfQuiet, () => undefined);
    },
  });
}

/** Whose words stand against those of somebody else must see both: theirs beside the form, one's own still in it. */
function useTheirs({ saving, now, set }: DraftState, read: () => Promise<EntryPartsFragment | null>): void {
  useEffect(() => {
    if (saving !== "conflict") return;
    const show = (theirs: EntryPartsFragment | null) => {
      if (now.current.saving === "conflict") set({ entry: theirs });
    };
    // Not to be had, it is asked for again by whichever of the two is chosen.
    void read().then(show, () => undefined);
  }, [saving, now, set, read]);
}
