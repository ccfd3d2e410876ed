import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import {
  AssignConversationsDocument,
  ClaimConversationDocument,
  CollectConversationsDocument,
  type CorrectionKind,
  CorrectTriageDocument,
  FinishConversationsDocument,
  type GoesOn,
  HandBackConversationDocument,
  LabelConversationsDocument,
  MarkConversationSeenDocument,
  ReopenConversationsDocument,
  SnoozeConversationsDocument,
  WriteNoteDocument,
} from "../../generated/graphql.ts";
import { underOneId } from "../../network/intentions.ts";
import { refusalWords } from "../../session/refusal-words.ts";
import { notify } from "../../ui/notify.ts";
import type { Message } from "./conversation/thread.ts";

/** What operators do with conversations. What fails is said; what is done is seen by itself. */
export interface Work {
  claim(contactId: string, from?: string): Promise<boolean>;
  handBack(contactId: string, goesOn: GoesOn, done: boolean): Promise<boolean>;
  finish(contactIds: readonly string[]): Promise<boolean>;
  reopen(contactIds: readonly string[]): Promise<boolean>;
  snooze(contactIds: readonly string[], until: Date): Promise<boolean>;
  assign(contactIds: readonly string[], memberId: string | null): Promise<boolean>;
  collect(contactIds: readonly string[], collectionId: string | null): Promise<boolean>;
  label(contactIds: readonly string[], add: readonly string[], remove: readonly string[]): Promise<boolean>;
  note(contactId: string, text: string, mentions: readonly string[]): Promise<boolean>;
  seen(contactId: string): Promise<boolean>;
  /** The message as it is then; undefined where it failed. */
  correct(messageId: string, kind: CorrectionKind, shouldBe: string): Promise<Message | undefined>;
}

export function useWork(): Work {
  const client = useApolloClient();
  const { t } = useLingui();
  return useMemo(() => {
    const tried = async (work: Promise<unknown>): Promise<boolean> => {
      try {
        await work;
        return true;
      } catch (error) {
        notify.failed(refusalWords(error), t`This did not work`);
        return false;
      }
    };
    const many = (ids: readonly string[]) => [...ids];
    return {
      claim: (contactId, from) =>
        tried(client.mutate({ mutation: ClaimConversationDocument, variables: { contactId, from: from ?? null } })),
      handBack: (contactId, goesOn, done) =>
        tried(client.mutate({ mutation: HandBackConversationDocument, variables: { contactId, goesOn, done } })),
      finish: (ids) =>
        tried(client.mutate({ mutation: FinishConversationsDocument, variables: { contactIds: many(ids) } })),
      reopen: (ids) =>
        tried(client.mutate({ mutation: ReopenConversationsDocument, variables: { contactIds: many(ids) } })),
      snooze: (ids, until) =>
        tried(
          client.mutate({
            mutation: SnoozeConversationsDocument,
            variables: { contactIds: many(ids), until: until.toISOString() },
          }),
        ),
      assign: (ids, memberId) =>
        tried(client.mutate({ mutation: AssignConversationsDocument, variables: { contactIds: many(ids), memberId } })),
      collect: (ids, collectionId) =>
        tried(
          client.mutate({ mutation: CollectConversationsDocument, variables: { contactIds: many(ids), collectionId } }),
        ),
      label: (ids, add, remove) =>
        tried(
          client.mutate({
            mutation: LabelConversationsDocument,
            variables: { contactIds: many(ids), add: many(add), remove: many(remove) },
          }),
        ),
      note: (contactId, text, mentions) =>
        tried(
          underOneId(["writeNote", contactId, text, mentions], (id) =>
            client.mutate({
              mutation: WriteNoteDocument,
              variables: { id, contactId, text, mentions: many(mentions) },
            }),
          ),
        ),
      seen: (contactId) => tried(client.mutate({ mutation: MarkConversationSeenDocument, variables: { contactId } })),
      correct: async (messageId, kind, shouldBe) => {
        let message: Message | undefined;
        await tried(
          client
            .mutate({ mutation: CorrectTriageDocument, variables: { messageId, kind, shouldBe } })
            .then(({ data }) => {
              message = data?.correctTriage;
            }),
        );
        return message;
      },
    };
  }, [client, t]);
}
