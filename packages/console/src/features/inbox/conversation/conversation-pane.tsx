import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useMay } from "../../../session/viewer.ts";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import type { Row } from "../inbox.ts";
import { usePresence } from "../use-presence.ts";
import type { Setting } from "../use-setting.ts";
import type { Work } from "../use-work.ts";
import { Composer } from "./composer/composer.tsx";
import { ContextPane } from "./context-pane.tsx";
import classes from "./conversation.module.css";
import { ConversationHead } from "./conversation-head.tsx";
import type { OpenMenu } from "./head-actions.tsx";
import { ThreadView } from "./thread-view.tsx";
import { useConversationKeys } from "./use-conversation-keys.ts";
import { useMentionsSeen, useSeen } from "./use-seen.ts";
import { type OpenThread, useThread } from "./use-thread.ts";
import { useWriting } from "./use-writing.ts";

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

export function ConversationPane({ contactId, known, ...rest }: ConversationPaneProps) {
  const { t } = useLingui();
  const open = useThread(contactId);
  const conversation = open.conversation ?? known;
  if (conversation)
    return <KnownConversation contactId={contactId} conversation={conversation} open={open} {...rest} />;
  return (
    <section className={classes["pane"]} aria-label={t`Conversation`} data-pane="conversation">
      {open.error ? <ErrorState error={open.error} /> : <Loading />}
    </section>
  );
}

interface KnownConversationProps extends Omit<ConversationPaneProps, "known"> {
  readonly conversation: Row;
  readonly open: OpenThread;
}

function KnownConversation(props: KnownConversationProps) {
  const { contactId, conversation, open, setting, work, hasContext, onContext, backTo } = props;
  const { t } = useLingui();
  const mayAnswer = useMay("conversations.answer");
  const [isTyping, type] = useState(false);
  const [menu, openMenu] = useState<OpenMenu>(null);
  const [wantsLabels, wantLabels] = useState(false);
  const { composer, replyTo, reply, rewrite, retry, remedy, replied } = useWriting(open);
  usePresence(contactId, isTyping);
  useSeen(contactId, open.conversation, work, mayAnswer);
  useMentionsSeen(contactId, work);
  const openLabels = () => {
    wantLabels(true);
    if (!hasContext) onContext();
  };
  useConversationKeys({ conversation, work, composer, openMenu, openLabels, mayAnswer });
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
            onReply={mayAnswer ? reply : undefined}
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
            onReplied={replied}
            onTyping={type}
          />
        ) : null}
      </section>
      {hasContext ? (
        <ContextPane
          {...{ conversation, setting, work, wantsLabels }}
          onLabelsLeft={() => wantLabels(false)}
          onClose={() => {
            wantLabels(false);
            onContext();
          }}
        />
      ) : null}
    </>
  );
}
