import { useState } from "react";
import { quote, react } from "../api/phone-store.ts";
import type { ShownMessage } from "../model/phone.ts";
import { useText } from "../text/text.ts";
import { Icon } from "./Icon.tsx";
import { Sheet } from "./Sheet.tsx";

/** As WhatsApp offers them. */
const emojis = ["👍", "❤️", "😂", "😮", "😢", "🙏"];

/** What can be done about a message: a reaction, or an answer that quotes it. */
export function MessageMenu({ message, phone }: { message: ShownMessage; phone: string }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  // It has no id that WhatsApp knows before the emulator has taken it.
  if (message.local) return null;
  const close = (work: () => void) => () => {
    setOpen(false);
    work();
  };
  return (
    <>
      <button
        type="button"
        className="icon menu"
        aria-label={text.messageMenu}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <Sheet title={text.messageMenu} onClose={() => setOpen(false)}>
          <Emojis
            mine={message.reactions?.handset}
            onReact={(emoji) => close(() => void react(phone, message.wamid, emoji))()}
          />
          <button type="button" className="choice" onClick={close(() => quote(phone, message.wamid))}>
            <span>{text.reply}</span>
            <Icon name="reply" />
          </button>
        </Sheet>
      )}
    </>
  );
}

function Emojis({ mine, onReact }: { mine: string | undefined; onReact(emoji: string): void }) {
  const text = useText();
  return (
    <div className="emojis">
      {emojis.map((emoji) => (
        <button
          key={emoji}
          type="button"
          className="icon"
          aria-pressed={emoji === mine}
          aria-label={emoji === mine ? text.takeBack(emoji) : text.reactWith(emoji)}
          onClick={() => onReact(emoji === mine ? "" : emoji)}
        >
          {emoji}
        </button>
      ))}
    </div>
  );
}
