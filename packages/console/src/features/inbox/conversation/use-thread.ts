import { useApolloClient } from "@apollo/client/react";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import {
  ConversationChangedDocument,
  type ConversationChangedSubscription,
  SendMessageDocument,
  ThreadDocument,
} from "../../../generated/graphql.ts";
import { inTurn } from "../../../network/in-turn.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import type { Row } from "../inbox.ts";
import { useLive } from "../use-live.ts";
import { keepUnsent, readUnsent } from "./composer/drafts.ts";
import type { ChosenTemplate } from "./composer/template-form.ts";
import { emptyThread, isMessage, type Message, type Thread, threadReducer, type Unsent } from "./thread.ts";

export type Presence = ConversationChangedSubscription["conversationChanged"]["presences"][number];

export interface OpenThread {
  readonly thread: Thread;
  readonly conversation: Row | undefined;
  readonly presences: readonly Presence[];
  readonly isLoaded: boolean;
  readonly error: Error | undefined;
  readonly earlier: () => Promise<void>;
  /** Shows a message at once and sends it behind those before it; a failed one is sent again under its own id. */
  readonly send: (message: Omit<Unsent, "state" | "error" | "at">) => void;
  readonly forget: (clientId: string) => void;
  /** Takes a message as it is now: of an earlier page, nobody else tells that it changed. */
  readonly hear: (message: Message) => void;
}

const pageSize = 50;

/** A conversation: its latest page, everything that comes after, and earlier pages as they are asked for. */
export function useThread(contactId: string): OpenThread {
  const client = useApolloClient();
  const [thread, tell] = useReducer(threadReducer, emptyThread);
  const [begun, setBegun] = useState<{ readonly contactId: string; readonly after: string | null }>();
  const [now, setNow] = useState<{ readonly conversation: Row; readonly presences: readonly Presence[] }>();
  const [error, setError] = useState<Error>();
  useEffect(() => {
    let isCurrent = true;
    setBegun(undefined);
    setNow(undefined);
    setError(undefined);
    tell({ kind: "begin", items: [], hasEarlier: false, unsent: readUnsent(contactId) });
    client
      .query({ query: ThreadDocument, variables: { contactId, first: pageSize }, fetchPolicy: "no-cache" })
      .then(({ data }) => {
        if (!isCurrent || !data) return;
        const { items, hasEarlier } = data.thread;
        tell({ kind: "begin", items, hasEarlier, unsent: readUnsent(contactId) });
        setBegun({ contactId, after: items.at(-1)?.place ?? null });
      })
      .catch((cause: Error) => isCurrent && setError(cause));
    return () => {
      isCurrent = false;
    };
  }, [client, contactId]);
  const liveError = useLive(ConversationChangedDocument, begun ?? null, ({ conversationChanged }) => {
    tell({ kind: "news", items: conversationChanged.items, ticks: conversationChanged.ticks });
    setNow(conversationChanged);
  });
  const isLoaded = begun?.contactId === contactId;
  useEffect(() => {
    if (isLoaded) keepUnsent(contactId, thread.unsent);
  }, [contactId, isLoaded, thread.unsent]);
  return {
    thread,
    isLoaded,
    conversation: now?.conversation,
    presences: now?.presences ?? [],
    error: error ?? (now ? undefined : liveError),
    earlier: useEarlier(contactId, thread, tell),
    send: useSend(contactId, tell),
    forget: useCallback((clientId) => tell({ kind: "forget", clientId }), []),
    hear: useCallback((message) => tell({ kind: "news", items: [message] }), []),
  };
}

type Tell = React.Dispatch<Parameters<typeof threadReducer>[1]>;

function useEarlier(contactId: string, { items }: Thread, tell: Tell): () => Promise<void> {
  const client = useApolloClient();
  const isReading = useRef(false);
  const before = items[0]?.place;
  return useCallback(async () => {
    if (isReading.current || before === undefined) return;
    isReading.current = true;
    try {
      const variables = { contactId, first: pageSize, before };
      const { data } = await client.query({ query: ThreadDocument, variables, fetchPolicy: "no-cache" });
      if (data) tell({ kind: "earlier", items: data.thread.items, hasEarlier: data.thread.hasEarlier });
    } finally {
      isReading.current = false;
    }
  }, [client, contactId, before, tell]);
}

function useSend(contactId: string, tell: Tell): OpenThread["send"] {
  const client = useApolloClient();
  return useCallback(
    ({ clientId, text, file, template, replyTo }) => {
      tell({ kind: "send", message: { clientId, text, file, template, replyTo, at: Date.now() } });
      const message = {
        clientId,
        contactId,
        ...(template ? { template: chosen(template) } : { text }),
        ...(file && { fileId: file.id }),
        ...(replyTo !== undefined && { replyTo }),
      };
      inTurn(client, contactId, () =>
        client.mutate({ mutation: SendMessageDocument, variables: { message }, fetchPolicy: "no-cache" }),
      )
        .then(({ data }) => {
          if (data && isMessage(data.sendMessage)) tell({ kind: "news", items: [data.sendMessage] });
        })
        .catch((cause: unknown) => tell({ kind: "failed", clientId, error: refusalWords(cause) }));
    },
    [client, contactId, tell],
  );
}

/** The server makes its own of how it reads. */
const chosen = ({ name, language, values }: ChosenTemplate) => ({ name, language, values: [...values] });
