import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconMessageOff } from "@tabler/icons-react";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNumberNames } from "../../../session/use-number-names.ts";
import { EmptyState } from "../../../ui/states.tsx";
import type { Setting } from "../use-setting.ts";
import type { Work } from "../use-work.ts";
import classes from "./conversation.module.css";
import { EventItem } from "./event-item.tsx";
import { MessageItem } from "./message-item.tsx";
import { isBlank, isMessage, linesOf, type Message, type Unsent } from "./thread.ts";
import { UnsentItem } from "./unsent-item.tsx";
import type { OpenThread } from "./use-thread.ts";
import { useWanted } from "./use-wanted.ts";
import type { Remedy } from "./what-now.tsx";

interface ThreadViewProps {
  readonly open: OpenThread;
  readonly setting: Setting;
  readonly work: Work;
  readonly onReply: ((message: Message) => void) | undefined;
  readonly remedy: Remedy | undefined;
  readonly onRetry: (message: Unsent) => void;
  readonly onRewrite: (message: Unsent) => void;
}

/** Lines in the page: with the ten thousand messages of years it would grow slow. */
const shownAtFirst = 200;
const shownMore = 60;

/** The whole history, the newest at the bottom. It stays where one reads, and follows who is at its end. */
export function ThreadView({ open, setting, work, onReply, remedy, onRetry, onRewrite }: ThreadViewProps) {
  const formats = useFormats();
  const numbers = useNumberNames();
  const { thread, hear } = open;
  const correct = useCallback<Work["correct"]>(
    async (...said) => {
      const message = await work.correct(...said);
      if (message) hear(message);
      return message;
    },
    [work, hear],
  );
  const [limit, setLimit] = useState(shownAtFirst);
  const all = useMemo(() => linesOf(thread.items, formats.date), [thread.items, formats]);
  const lines = all.slice(-limit);
  const first = lines.find((line) => line.kind === "item")?.key;
  const earlier = () => {
    if (all.length - limit < shownMore) void open.earlier();
    setLimit(limit + shownMore);
  };
  const scroll = useScroll(first, lines.length, thread.unsent.length);
  const need = (count: number) => setLimit((now) => Math.max(now, count + shownMore));
  const wanted = useWanted({ open, lines: all, pane: scroll.ref, onNeed: need });
  return (
    <div className={classes["scroll"]} ref={scroll.ref} onScroll={scroll.onScroll}>
      {thread.hasEarlier || all.length > limit ? (
        <div style={{ textAlign: "center", paddingBlockEnd: "0.75rem" }}>
          <Button variant="subtle" size="xs" onClick={earlier}>
            <Trans>Earlier messages</Trans>
          </Button>
        </div>
      ) : null}
      {open.conversation && isBlank(thread) ? <Blank wroteAt={open.conversation.lastInboundAt} /> : null}
      <ol className={classes["thread"]}>
        {lines.map((line) =>
          line.kind === "day" ? (
            <li key={line.key} className={classes["day"]}>
              {formats.date(line.at)}
            </li>
          ) : line.kind === "number" ? (
            <NumberLine key={line.key} display={numbers.get(line.numberId)} />
          ) : isMessage(line.item) ? (
            <MessageItem
              key={line.key}
              message={line.item}
              isFollowing={line.isFollowing}
              isWanted={line.key === wanted}
              setting={setting}
              onCorrect={correct}
              onReply={onReply}
              remedy={remedy}
            />
          ) : (
            <EventItem key={line.key} event={line.item} setting={setting} />
          ),
        )}
        {thread.unsent.map((message) => (
          <UnsentItem
            key={message.clientId}
            message={message}
            onRetry={onRetry}
            onForget={open.forget}
            onRewrite={onRewrite}
          />
        ))}
      </ol>
    </div>
  );
}

/** Why there is no message: nobody has written, or the time for which messages are kept is over. */
function Blank({ wroteAt }: { readonly wroteAt: string | null | undefined }) {
  const formats = useFormats();
  if (!wroteAt)
    return (
      <EmptyState icon={IconMessageOff} title={<Trans>No messages yet</Trans>}>
        <Trans>What this person writes, and what is sent to them, shows here.</Trans>
      </EmptyState>
    );
  return (
    <EmptyState icon={IconMessageOff} title={<Trans>The messages are erased</Trans>}>
      <Trans>
        This person wrote last on {formats.date(wroteAt)}. Messages are kept as long as the organisation’s settings say.
      </Trans>
    </EmptyState>
  );
}

function NumberLine({ display }: { readonly display: string | undefined }) {
  if (display === undefined) return null;
  return (
    <li className={classes["day"]}>
      <Trans>
        On <bdi dir="ltr">{display}</bdi>
      </Trans>
    </li>
  );
}

const nearEnd = 80;

/** The thread as it was drawn last. */
interface Drawn {
  readonly first: string | undefined;
  readonly height: number;
  readonly unsent: number;
}

/** Keeps the place of who reads when earlier messages come, and the end in view of who is there, or has just answered. */
function useScroll(firstId: string | undefined, length: number, unsent: number) {
  const ref = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const place = useRef(0);
  const before = useRef<Drawn>({ first: undefined, height: 0, unsent: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the length stands for what came
  useLayoutEffect(() => {
    const pane = ref.current;
    if (!pane) return;
    const { first, height } = before.current;
    if (unsent > before.current.unsent) isAtEnd.current = true;
    if (isAtEnd.current) place.current = toEnd(pane);
    else if (first !== undefined && first !== firstId) pane.scrollTop += pane.scrollHeight - height;
    before.current = { first: firstId, height: pane.scrollHeight, unsent };
  }, [firstId, length, unsent]);
  useEffect(() => {
    const pane = ref.current;
    if (!pane?.lastElementChild) return;
    // A picture that arrives, or a word about a message that did not, makes the thread longer without a new line in it.
    const grows = new ResizeObserver(() => {
      if (isAtEnd.current) place.current = toEnd(pane);
    });
    for (const part of [pane, pane.lastElementChild]) grows.observe(part);
    return () => grows.disconnect();
  }, []);
  const onScroll = () => {
    const pane = ref.current;
    if (!pane) return;
    // Word of going to the end comes when a picture may already have moved that: nobody has left it who did not go up.
    const wentUp = pane.scrollTop < place.current;
    place.current = pane.scrollTop;
    const isNear = pane.scrollHeight - pane.scrollTop - pane.clientHeight < nearEnd;
    if (isNear || wentUp) isAtEnd.current = isNear;
  };
  return { ref, onScroll };
}

/** Returns where that is. */
function toEnd(pane: HTMLElement): number {
  pane.scrollTop = pane.scrollHeight;
  return pane.scrollTop;
}
