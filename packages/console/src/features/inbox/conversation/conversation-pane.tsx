import { useLingui } from "@lingui/react/macro";
import { useDocumentVisibility } from "@mantine/hooks";
import { useEffect, useMemo, useRef, useState } from "react";
import { useShortcuts } from "../../../keys/use-shortcuts.ts";
import { useMentions } from "../../../mentions/mentions.ts";
import { useMay, useViewer } from "../../../session/viewer.ts";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { holderOf, type Row } from "../inbox.ts";
import { usePresence } from "../use-presence.ts";
import type { Setting } from "../use-setting.ts";
import type { Work } from "../use-work.ts";
import { Composer, type ComposerHandle } from "./composer/composer.tsx";
import { ContextPane } from "./context-pane.tsx";
import classes from "./conversation.module.css";
import { ConversationHead, type OpenMenu } from "./conversation-head.tsx";
import type { Message, Unsent } from "./thread.ts";
import { ThreadView } from "./thread-view.tsx";
import { useThread } from "./use-thread.ts";

interface ConversationPaneProps {
  readonly contactId: string;
  /** As the list knows it, until the conversation itself has told. */
  readonly known: Row | undefined;
  readonly setting: Setting;
  readonly work: Work;
  readonly hasContext: boolean;
  readonly onContext: () => void;
  readonly backTo: string;
}

export function ConversationPane({
  contactId,
  known,
  setting,
  work,
  hasContext,
  onContext,
  backTo,
}: ConversationPaneProps) {
  const { t } = useLingui();
  const mayAnswer = useMay("conversations.answer");
  const open = useThread(contactId);
  const conversation = open.conversation ?? known;
  const [replyTo, reply] = useState<Message>();
  const [isTyping, type] = useState(false);
  const [menu, openMenu] = useState<OpenMenu>(null);
  const composer = useRef<ComposerHandle>(null);
  usePresence(contactId, isTyping);
  useSeen(contactId, open.conversation, work, mayAnswer);
  useMentionsSeen(contactId, work);
  useConversationKeys({ conversation, work, composer, openMenu, mayAnswer });
  const retry = ({ clientId, text, file, template, replyTo: to }: Unsent) =>
    open.send({ clientId, text, file, template, replyTo: to });
  const rewrite = (message: Unsent) => {
    composer.current?.take(message);
    open.forget(message.clientId);
  };
  const remedy = useMemo(
    () => ({
      rewrite: (text: string) => composer.current?.take({ text, file: undefined }),
      template: () => composer.current?.templates(),
    }),
    [],
  );
  if (!conversation) {
    const state = open.error ? <ErrorState error={open.error} /> : <Loading />;
    return (
      <section className={classes["pane"]} aria-label={t`Conversation`} data-pane="conversation">
        {state}
      </section>
    );
  }
  const answer = (message: Message) => {
    reply(message);
    composer.current?.reply();
  };
  return (
    <>
      <section className={classes["pane"]} aria-label={t`Conversation`} data-pane="conversation">
        <ConversationHead
          {...{ conversation, setting, work, menu, hasContext, onContext, backTo }}
          presences={open.presences}
          onMenu={openMenu}
        />
        {open.error && !open.isLoaded ? <ErrorState error={open.error} /> : null}
        {open.isLoaded || open.error ? null : <Loading />}
        {open.isLoaded ? (
          <ThreadView
            {...{ open, setting, work }}
            onReply={mayAnswer ? answer : undefined}
            remedy={mayAnswer ? remedy : undefined}
            onRetry={retry}
            onRewrite={rewrite}
          />
        ) : null}
        {mayAnswer ? (
          <Composer
            ref={composer}
            {...{ conversation, setting, work, replyTo }}
            send={open.send}
            onReplied={() => reply(undefined)}
            onTyping={type}
          />
        ) : null}
      </section>
      {hasContext ? <ContextPane {...{ conversation, setting, work }} /> : null}
    </>
  );
}

/** Whoever looks at a conversation has read what is there; a page in the background is not looked at. */
function useSeen(contactId: string, conversation: Row | undefined, work: Work, may: boolean): void {
  const unread = conversation?.unread ?? 0;
  const isSeen = useDocumentVisibility() === "visible";
  useEffect(() => {
    if (!may || !isSeen || unread === 0) return;
    void work.seen(contactId);
  }, [contactId, unread, work, may, isSeen]);
}

/** The same for what colleagues said there to whoever looks, now or while they look. */
function useMentionsSeen(contactId: string, work: Work): void {
  const mentions = useMentions().filter((one) => one.contactId === contactId).length;
  const isSeen = useDocumentVisibility() === "visible";
  useEffect(() => {
    if (isSeen && mentions > 0) void work.seen(contactId);
  }, [contactId, mentions, work, isSeen]);
}

interface KeysInput {
  readonly conversation: Row | undefined;
  readonly work: Work;
  readonly composer: React.RefObject<ComposerHandle | null>;
  readonly openMenu: (menu: OpenMenu) => void;
  readonly mayAnswer: boolean;
}

function useConversationKeys({ conversation, work, composer, openMenu, mayAnswer }: KeysInput): void {
  const { t } = useLingui();
  const { memberId } = useViewer();
  const id = conversation?.contactId;
  const claim = () => {
    if (!conversation || !id) return;
    if (holderOf(conversation, memberId) === "nobody") void work.claim(id);
    else openMenu("handBack");
  };
  const finish = () => {
    if (!conversation || !id) return;
    void (conversation.state === "DONE" ? work.reopen([id]) : work.finish([id]));
  };
  const answering = [
    { keys: "r", label: t`Answer`, run: () => composer.current?.reply() },
    { keys: "enter", label: t`Answer`, run: () => composer.current?.reply() },
    { keys: "n", label: t`Note for the team`, run: () => composer.current?.note() },
    { keys: "c", label: t`Claim, or hand back`, run: claim },
    { keys: "e", label: t`Done, or reopen`, run: finish },
    { keys: "s", label: t`Put off`, run: () => openMenu("snooze") },
    { keys: "a", label: t`Give to somebody`, run: () => openMenu("assign") },
  ];
  useShortcuts(t`Conversation`, mayAnswer ? answering : []);
}
