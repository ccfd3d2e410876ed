import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Handset } from "../../../src/model.ts";
import { say } from "../api/phone-store.ts";
import { byDay, dayName } from "../model/days.ts";
import type { ShownMessage } from "../model/phone.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Bubble } from "./Bubble.tsx";
import { Icon } from "./Icon.tsx";
import { dateOf } from "./time.ts";
import { useHotline } from "./use-hotline.ts";
import { usePhone } from "./use-phone.ts";
import { useTyping } from "./use-typing.ts";

const nothing: readonly ShownMessage[] = [];
/** This close to the end a reader counts as being there, and the chat follows. */
const nearPixels = 80;

export function Thread({ handset }: { handset: Handset }) {
  const text = useText();
  const number = useHotline()?.phoneNumberId;
  const said = usePhone((state) => state.chats[handset.phone]?.messages ?? nothing);
  const messages = useMemo(() => said.filter((message) => message.number === number), [said, number]);
  const loaded = usePhone((state) => state.chats[handset.phone] !== undefined);
  const typing = useTyping(handset.phone);
  const { log, atEnd, missed, onScroll, toEnd } = useFollow(messages, typing);
  return (
    <div className="thread">
      <div
        className="log"
        role="log"
        aria-live="polite"
        aria-label={text.chat}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        ref={log}
        onScroll={onScroll}
      >
        <div className="messages">
          {!loaded && <p className="loading">{text.connecting}</p>}
          {loaded && messages.length === 0 && <FirstVisit handset={handset} />}
          {byDay(messages).map(({ day, at, messages: inDay }) => (
            <section key={day}>
              <DayMark at={at} />
              {inDay.map((message) => (
                <Bubble key={message.wamid} message={message} all={messages} phone={handset.phone} />
              ))}
            </section>
          ))}
          {typing && <TypingDots />}
        </div>
      </div>
      {!atEnd && (
        <button
          type="button"
          className="to-end"
          aria-label={missed > 0 ? `${text.toBottom}: ${text.newMessages(missed)}` : text.toBottom}
          onClick={toEnd}
        >
          <Icon name="down" />
          {missed > 0 && (
            <span className="badge">
              <span aria-hidden="true">{missed}</span>
            </span>
          )}
        </button>
      )}
    </div>
  );
}

/** Follows new messages at the end, and leaves alone whoever reads further up. */
function useFollow(messages: readonly ShownMessage[], typing: boolean) {
  const log = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const [seen, setSeen] = useState<number | null>(null);
  const toEnd = () => {
    follows.current = true;
    setSeen(null);
    log.current?.scrollTo({ top: log.current.scrollHeight });
  };
  const mine = messages.at(-1)?.local?.state === "sending";
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the chat may need a step down
  useLayoutEffect(() => {
    if (follows.current || mine) toEnd();
  }, [messages, typing, mine]);
  useLayoutEffect(() => {
    const inside = log.current?.firstElementChild;
    if (!inside || !log.current) return;
    // Images that arrive late and a keyboard that opens change the height, too.
    const observer = new ResizeObserver(
      () => follows.current && log.current?.scrollTo({ top: log.current.scrollHeight }),
    );
    observer.observe(inside);
    observer.observe(log.current);
    return () => observer.disconnect();
  }, []);
  const onScroll = () => {
    const box = log.current;
    if (!box) return;
    const near = box.scrollHeight - box.scrollTop - box.clientHeight < nearPixels;
    if (near !== follows.current) setSeen(near ? null : messages.length);
    follows.current = near;
  };
  return {
    log,
    atEnd: seen === null,
    missed: Math.max(0, messages.length - (seen ?? messages.length)),
    onScroll,
    toEnd,
  };
}

function FirstVisit({ handset }: { handset: Handset }) {
  const text = useText();
  return (
    <div className="first">
      <p>{text.firstVisit(handset.name)}</p>
      <button
        type="button"
        className="primary"
        onClick={() => void say(handset.phone, { kind: "text", text: text.greeting })}
      >
        {text.sayIt(text.greeting)}
      </button>
    </div>
  );
}

function DayMark({ at }: { at: number }) {
  const text = useText();
  const language = useLanguage();
  const name = dayName(at, Date.now());
  return <h3 className="day">{name === "other" ? dateOf(at, language) : text[name]}</h3>;
}

function TypingDots() {
  return (
    <div className="bubble theirs dots" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}
