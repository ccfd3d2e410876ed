import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { useApolloClient, useSubscription } from "@apollo/client/react";
import { useCallback, useEffect, useRef, useState } from "react";
import {
  ContentChangedDocument,
  EntryDocument,
  type EntryKind,
  type EntryPartsFragment,
  SaveDraftDocument,
} from "../../../generated/graphql.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { emptyWorking, inputFrom, type Working, workingFrom } from "./working.ts";

/** How it stands with what was typed. */
export type Saving = "nothing" | "typed" | "saving" | "saved" | "conflict" | "failed";

/** After this long without a key, what was typed is saved. */
const pauseMs = 900;

export interface Editor {
  /** Null while it is read; an entry that is not there yet has none. */
  readonly entry: EntryPartsFragment | null;
  readonly isReady: boolean;
  readonly error: unknown;
  readonly working: Working;
  readonly saving: Saving;
  /** Why it could not be saved. */
  readonly refusal: string | undefined;
  readonly change: (working: Working) => void;
  /** Saves at once what was typed; true where all is saved. */
  readonly flush: () => Promise<boolean>;
  /** Shows what the server has, and forgets what was typed. */
  readonly reload: () => Promise<void>;
  /** Saves what was typed over what somebody else wrote. */
  readonly saveOver: () => Promise<void>;
  /** The entry as it is known now, also between two drawings of the page. */
  readonly latest: () => EntryPartsFragment | null;
  /** After something else was done to the entry. */
  readonly show: (entry: EntryPartsFragment) => void;
}

/** Reads an entry and keeps what is typed as its draft. */
export function useEditor(kind: EntryKind, key: string): Editor {
  const client = useApolloClient();
  const [entry, setEntry] = useState<EntryPartsFragment | null>(null);
  const [isReady, setReady] = useState(false);
  const [error, setError] = useState<unknown>();
  const [working, setWorking] = useState<Working>(emptyWorking);
  const [saving, setSaving] = useState<Saving>("nothing");
  const [refusal, setRefusal] = useState<string>();
  // What the timers must see as it is when they ring.
  const now = useRef({ entry, working, saving });
  now.current = { entry, working, saving };

  const show = useCallback((found: EntryPartsFragment | null) => {
    setEntry(found);
    setWorking(workingFrom(found?.draft ? found.draft.body : found?.live));
    setSaving("nothing");
    setRefusal(undefined);
  }, []);

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

  const save = useCallback(
    async (typed: Working, edit: number, basedOn: number): Promise<boolean> => {
      setSaving("saving");
      try {
        const draft = { kind, key, edit, basedOn, body: inputFrom(kind, typed) };
        const { data } = await client.mutate({ mutation: SaveDraftDocument, variables: { draft } });
        // At once, for whoever goes on with it before the page is drawn again.
        now.current = { ...now.current, entry: data?.saveDraft ?? null };
        setEntry(data?.saveDraft ?? null);
        setRefusal(undefined);
        // Somebody may have typed on while it was under way.
        setSaving(now.current.working === typed ? "saved" : "typed");
        return now.current.working === typed;
      } catch (failure) {
        const isConflict =
          CombinedGraphQLErrors.is(failure) && failure.errors.some((each) => each.extensions?.["code"] === "CONFLICT");
        setRefusal(refusalWords(failure));
        setSaving(isConflict ? "conflict" : "failed");
        return false;
      }
    },
    [client, kind, key],
  );

  const flush = useCallback(async () => {
    const { entry: at, working: typed, saving: state } = now.current;
    if (state === "nothing" || state === "saved") return true;
    if (state === "conflict" || state === "saving") return false;
    return save(typed, at?.draft?.edit ?? 0, at?.draft?.basedOn ?? at?.version ?? 0);
  }, [save]);

  // Each change of the text begins the pause anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what is waited for
  useEffect(() => {
    if (saving !== "typed") return;
    const timer = setTimeout(() => void flush(), pauseMs);
    return () => clearTimeout(timer);
  }, [saving, working, flush]);

  const saveOver = useCallback(async () => {
    const theirs = await read();
    const typed = now.current.working;
    setEntry(theirs);
    await save(typed, theirs?.draft?.edit ?? 0, theirs?.version ?? 0);
  }, [read, save]);

  // Others write too: what they did is shown while nothing of one's own is under way.
  useSubscription(ContentChangedDocument, {
    onData: ({ data }) => {
      const mark = data.data?.contentChanged.drafts.find((each) => each.kind === kind && each.key === key);
      const { entry: at, saving: state } = now.current;
      const isNews = (mark?.edit ?? 0) > (at?.draft?.edit ?? 0) || (mark === undefined && at?.draft != null);
      if (isNews && (state === "nothing" || state === "saved")) void reload();
    },
  });

  const change = useCallback((typed: Working) => {
    setWorking(typed);
    setSaving((state) => (state === "conflict" ? state : "typed"));
  }, []);

  const latest = useCallback(() => now.current.entry, []);
  return { entry, isReady, error, working, saving, refusal, change, flush, reload, saveOver, show, latest };
}
