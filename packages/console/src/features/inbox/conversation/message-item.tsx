import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { memo } from "react";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useMay } from "../../../session/viewer.ts";
import { failureWords } from "../../../ui/failures/failure-words.ts";
import { contentOf } from "../content.ts";
import { GistLine } from "../gist.tsx";
import type { Setting } from "../use-setting.ts";
import type { Work } from "../use-work.ts";
import { AnswerOfReply } from "./answer-of-reply.tsx";
import classes from "./conversation.module.css";
import { MessageContent } from "./message-content.tsx";
import type { Message } from "./thread.ts";
import { Ticks } from "./ticks.tsx";
import { TriageMarks } from "./triage-marks.tsx";
import { type Remedy, WhatNow } from "./what-now.tsx";

interface MessageItemProps {
  readonly message: Message;
  readonly isFollowing: boolean;
  /** The address names it. */
  readonly isWanted: boolean;
  readonly setting: Setting;
  readonly onCorrect: Work["correct"];
  readonly onReply: ((message: Message) => void) | undefined;
  /** What can be done about a message that did not arrive. */
  readonly remedy: Remedy | undefined;
}

export const MessageItem = memo(function MessageItem({
  message,
  isFollowing,
  isWanted,
  setting,
  onCorrect,
  onReply,
  remedy,
}: MessageItemProps) {
  const { t } = useLingui();
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
      <Meta message={message} author={isFollowing ? null : author} onReply={onReply} />
      {isOurs ? null : <TriageMarks message={message} setting={setting} onCorrect={onCorrect} />}
    </li>
  );
});

interface MetaProps extends Pick<MessageItemProps, "message" | "onReply"> {
  readonly author: string | null;
}

/** Who said it and when, how far it came, and what can be done with it. */
function Meta({ message, author, onReply }: MetaProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const mayDraft = useMay("triage.correct");
  const isByHuman = message.direction === "OUTBOUND" && Boolean(message.author);
  return (
    <div className={classes["meta"]}>
      {author ? <bdi>{author}</bdi> : null}
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
      {mayDraft && isByHuman && hasText(message.content) ? <AnswerOfReply messageId={message.id} /> : null}
    </div>
  );
}

const hasText = (content: unknown): boolean => contentOf(content).kind === "text";
