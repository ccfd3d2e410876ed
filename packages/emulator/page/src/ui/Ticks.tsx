import type { ShownMessage } from "../model/phone.ts";
import { useText } from "../text/text.ts";
import { Icon } from "./Icon.tsx";

/** A clock while sending, one tick when sent, two when it arrived, blue when read. */
export function Ticks({ message }: { message: ShownMessage }) {
  const text = useText();
  const state = message.local?.state === "sending" ? "pending" : message.status;
  const glyph = {
    pending: "clock",
    accepted: "clock",
    failed: "alert",
    sent: "tick",
    delivered: "ticks",
    read: "ticks",
  } as const;
  return (
    <span className={`ticks is-${state}`} role="img" aria-label={text[state]} title={text[state]}>
      <Icon name={glyph[state]} />
    </span>
  );
}
