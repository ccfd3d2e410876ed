import { say } from "../api/phone-store.ts";
import type { ShownMessage } from "../model/phone.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Actions } from "./Actions.tsx";
import { Body } from "./Body.tsx";
import { MessageMenu } from "./MessageMenu.tsx";
import { Quote } from "./Quote.tsx";
import { Ticks } from "./Ticks.tsx";
import { timeOf } from "./time.ts";
import { useHotline } from "./use-hotline.ts";

interface Props {
  message: ShownMessage;
  all: readonly ShownMessage[];
  phone: string;
}

export function Bubble({ message, all, phone }: Props) {
  const language = useLanguage();
  const mine = message.from === "handset";
  return (
    <article className={mine ? "turn mine" : "turn theirs"} data-wamid={message.wamid}>
      <div className="bubble">
        <Speaker mine={mine} />
        {message.replyTo && <Quote quoted={all.find((other) => other.wamid === message.replyTo)} />}
        <Body body={message.body} />
        <span className="meta">
          <time dateTime={new Date(message.at).toISOString()}>{timeOf(message.at, language)}</time>
          {mine && <Ticks message={message} />}
        </span>
        {message.reactions && <Reactions {...message.reactions} />}
        <MessageMenu message={message} phone={phone} />
      </div>
      <Actions message={message} phone={phone} />
      <Failure message={message} phone={phone} />
    </article>
  );
}

/** Who speaks is seen by the side and the colour, and heard by this. */
function Speaker({ mine }: { mine: boolean }) {
  const text = useText();
  const name = useHotline()?.name ?? "";
  return <span className="hidden">{mine ? text.you : name}: </span>;
}

function Reactions({ hotline, handset }: { hotline?: string; handset?: string }) {
  const shown = [hotline, handset].filter(Boolean).join("");
  return shown === "" ? null : <span className="reaction">{shown}</span>;
}

function Failure({ message, phone }: { message: ShownMessage; phone: string }) {
  const text = useText();
  const { local, error } = message;
  if (local?.state === "failed")
    return (
      <p className="failure">
        {text.sendFailed} {local.reason}{" "}
        <button type="button" className="plain" onClick={() => void say(phone, local.said, message)}>
          {text.tryAgain}
        </button>
      </p>
    );
  if (!error) return null;
  return (
    <p className="failure" dir="auto">
      {text.failed}: {error.code} {error.details || error.title}
    </p>
  );
}
