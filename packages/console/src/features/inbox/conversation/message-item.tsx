import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconChecks, IconClock, IconExclamationCircle } from "@tabler/icons-react";
import { memo } from "react";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useConnection } from "../../../network/connection.ts";
import { useMay } from "../../../session/viewer.ts";
import { failureWords } from "../../../ui/failures/failure-words.ts";
import { contentOf } from "../content.ts";
import { GistLine } from "../gist.tsx";
import type { Setting } from "../use-setting.ts";
import type { Work } from "../use-work.ts";
import { AnswerOfReply } from "./answer-of-reply.tsx";
import classes from "./conversation.module.css";
import { MessageContent } from "./message-content.tsx";
import type { Message, Unsent } from "./thread.ts";
import { TriageMarks } from "./triage-marks.tsx";

interface MessageItemProps {
  readonly message: Message;
  readonly isFollowing: boolean;
  /** The address names it. */
  readonly isWanted: boolean;
  readonly setting: Setting;
  readonly work: Work;
  readonly onReply: ((message: Message) => void) | undefined;
  /** What can be done about a message that did not arrive. */
  readonly remedy: Remedy | undefined;
}

export interface Remedy {
  /** Its words go back to where they were written. */
  readonly rewrite: (text: string) => void;
  readonly template: () => void;
}

export const MessageItem = memo(function MessageItem({
  message,
  isFollowing,
  isWanted,
  setting,
  work,
  onReply,
  remedy,
}: MessageItemProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const mayDraft = useMay("triage.correct");
  const isOurs = message.direction === "OUTBOUND";
  const isMachine = isOurs && !message.author;
  const author = isOurs ? (isMachine ? t`Automatic` : (setting.nameOf(message.author) ?? "")) : null;
  const failure = message.delivery?.failure;
  return (
    <li
      className={classes["message"]}
      data-direction={message.direction}
      data-machine={isMachine || undefined}
      data-following={isFollowing || undefined}
      data-urgent={message.triage?.urgency ? true : undefined}
      data-message={message.id}
      data-wanted={isWanted || undefined}
      tabIndex={isWanted ? -1 : undefined}
    >
      <div className={classes["bubble"]} data-failed={failure ? true : undefined}>
        {message.quoted ? (
          <span className={classes["quote"]}>
            <GistLine content={message.quoted.content} />
          </span>
        ) : null}
        <MessageContent message={message} />
      </div>
      {failure ? (
        <p className={classes["failure"]}>
          <Trans>Not delivered.</Trans> {failureWords(failure.text)}
          {remedy && !isMachine ? <WhatNow message={message} remedy={remedy} /> : null}
        </p>
      ) : null}
      <div className={classes["meta"]}>
        {author && !isFollowing ? <bdi>{author}</bdi> : null}
        <time dateTime={message.at} title={formats.full(message.at)}>
          {formats.time(message.at)}
        </time>
        {message.delivery ? <Ticks state={message.delivery.state} /> : null}
        {onReply ? (
          <ActionIcon
            className={classes["reply"] ?? ""}
            size="xs"
            variant="subtle"
            aria-label={t`Reply to this`}
            onClick={() => onReply(message)}
          >
            <IconArrowBackUp size={14} />
          </ActionIcon>
        ) : null}
        {mayDraft && isOurs && !isMachine && hasText(message.content) ? <AnswerOfReply messageId={message.id} /> : null}
      </div>
      {isOurs ? null : <TriageMarks message={message} setting={setting} work={work} />}
    </li>
  );
});

/** More than 24 hours have passed since the person wrote, as WhatsApp counts them. */
const windowClosed = 131047;

function WhatNow({ message: { content, delivery }, remedy }: { readonly message: Message; readonly remedy: Remedy }) {
  const said = contentOf(content);
  if (delivery?.failure?.code === windowClosed)
    return (
      <Button size="compact-xs" variant="default" onClick={remedy.template}>
        <Trans>Choose a template</Trans>
      </Button>
    );
  if (said.kind !== "text") return null;
  return (
    <Button size="compact-xs" variant="default" onClick={() => remedy.rewrite(said.text)}>
      <Trans>Write it again</Trans>
    </Button>
  );
}

const hasText = (content: unknown): boolean => contentOf(content).kind === "text";

/** What became of a message of ours: as in WhatsApp, and in words for those who do not see the ticks. */
function Ticks({ state }: { readonly state: string }) {
  const { t } = useLingui();
  const names: Readonly<Record<string, string>> = {
    waiting: t`Waits to be sent`,
    sending: t`Is being sent`,
    doubt: t`It is not known yet whether it was sent`,
    accepted: t`Taken by WhatsApp`,
    sent: t`Sent`,
    delivered: t`Delivered`,
    read: t`Read`,
    played: t`Played`,
    failed: t`Not delivered`,
  };
  const name = names[state] ?? state;
  const Picture =
    state === "failed" || state === "doubt"
      ? IconExclamationCircle
      : state === "waiting" || state === "sending"
        ? IconClock
        : state === "accepted" || state === "sent"
          ? IconCheck
          : IconChecks;
  const colour =
    state === "read" || state === "played" ? "var(--text-link)" : state === "failed" ? "var(--urgent)" : "currentColor";
  return (
    <span role="img" aria-label={name} title={name} data-delivery={state}>
      <Picture size={14} color={colour} aria-hidden style={{ verticalAlign: "middle" }} />
    </span>
  );
}

interface UnsentItemProps {
  readonly message: Unsent;
  readonly onRetry: (message: Unsent) => void;
  readonly onForget: (clientId: string) => void;
  /** Puts it back where it was written. */
  readonly onRewrite: (message: Unsent) => void;
}

/** A message that is on its way to the server, or did not get there. */
export function UnsentItem({ message, onRetry, onForget, onRewrite }: UnsentItemProps) {
  const { t } = useLingui();
  const isFailed = message.state === "failed";
  const lost = useConnection() === "lost";
  const text = [message.file?.name, message.template?.shown ?? message.text].filter(Boolean).join("\n");
  return (
    <li className={classes["message"]} data-direction="OUTBOUND" data-unsent={message.state}>
      <div className={classes["bubble"]} data-failed={isFailed || undefined} style={{ opacity: isFailed ? 1 : 0.7 }}>
        <span dir="auto">{text}</span>
      </div>
      {isFailed ? (
        <div className={classes["meta"]}>
          <span className={classes["failure"]}>{message.error ?? t`It did not reach the server.`}</span>
          <Button size="compact-xs" variant="default" onClick={() => onRetry(message)}>
            <Trans>Try again</Trans>
          </Button>
          {message.template ? null : (
            <Button size="compact-xs" variant="default" onClick={() => onRewrite(message)}>
              <Trans>Change</Trans>
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" onClick={() => onForget(message.clientId)}>
            <Trans>Discard</Trans>
          </Button>
        </div>
      ) : (
        <div className={classes["meta"]} role="status">
          {lost ? <Trans>Waits for the connection</Trans> : <Trans>Sending …</Trans>}
        </div>
      )}
    </li>
  );
}
