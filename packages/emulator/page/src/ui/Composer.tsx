import { type KeyboardEvent, useEffect, useRef } from "react";
import { draft, quote, sayText } from "../api/phone-store.ts";
import { useText } from "../text/text.ts";
import { Attach } from "./Attach.tsx";
import { Icon } from "./Icon.tsx";
import { Quote } from "./Quote.tsx";
import { usePhone } from "./use-phone.ts";
import { Voice } from "./Voice.tsx";

/** WhatsApp takes no longer text from a person. */
const longestText = 4096;

export function Composer({ phone }: { phone: string }) {
  const text = useText();
  const words = usePhone((state) => state.drafts[phone] ?? "");
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // On a touch screen this would throw the keyboard over the chat.
    if (!matchMedia("(hover: hover)").matches) return;
    const take = () => box.current?.focus();
    // The sheet that a new handset comes from has the focus until it is closed, and then gives it back elsewhere.
    const sheet = document.querySelector("dialog[open]");
    if (sheet) sheet.addEventListener("close", take, { once: true });
    else take();
  }, []);
  const send = () => {
    if (words.trim() === "") return;
    void sayText(phone, words.trim());
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") quote(phone, null);
    // While an input method composes a word, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const isQuoting = usePhone((state) => state.quoting[phone] !== undefined);
  useEffect(() => {
    if (isQuoting) box.current?.focus();
  }, [isQuoting]);
  return (
    <footer className="composer">
      {isQuoting && <Quoting phone={phone} />}
      <Attach phone={phone} />
      <textarea
        ref={box}
        rows={1}
        dir="auto"
        maxLength={longestText}
        aria-label={text.write}
        placeholder={text.write}
        value={words}
        onChange={(event) => draft(phone, event.target.value)}
        onKeyDown={onKeyDown}
      />
      {words.trim() === "" ? (
        <Voice phone={phone} />
      ) : (
        <button type="button" className="icon send" aria-label={text.send} onClick={send}>
          <Icon name="send" />
        </button>
      )}
    </footer>
  );
}

/** The message that the next one answers. */
function Quoting({ phone }: { phone: string }) {
  const text = useText();
  const quoted = usePhone((state) => state.chats[phone]?.messages.find(({ wamid }) => wamid === state.quoting[phone]));
  return (
    <div className="quoting">
      <span className="hidden">{text.answering}: </span>
      <Quote quoted={quoted} />
      <button type="button" className="icon" aria-label={text.endReply} onClick={() => quote(phone, null)}>
        <Icon name="close" />
      </button>
    </div>
  );
}
