import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { draft, say, sayFile } from "../api/phone-store.ts";
import { useText } from "../text/text.ts";
import { Icon } from "./Icon.tsx";
import { usePhone } from "./use-phone.ts";

/** WhatsApp takes no longer text from a person. */
const longestText = 4096;

export function Composer({ phone }: { phone: string }) {
  const text = useText();
  const words = usePhone((state) => state.drafts[phone] ?? "");
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // On a touch screen this would throw the keyboard over the chat.
    if (matchMedia("(hover: hover)").matches) box.current?.focus();
  }, []);
  const send = () => {
    if (words.trim() === "") return;
    draft(phone, "");
    void say(phone, { kind: "text", text: words.trim() });
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes a word, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <footer className="composer">
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
      <button type="button" className="icon send" aria-label={text.send} disabled={words.trim() === ""} onClick={send}>
        <Icon name="send" />
      </button>
    </footer>
  );
}

function Attach({ phone }: { phone: string }) {
  const text = useText();
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState("");
  const onPick = (file: File | undefined) => {
    setProblem("");
    if (file) sayFile(phone, file).catch((error: Error) => setProblem(`${text.attachFailed} ${error.message}`));
  };
  return (
    <>
      <button type="button" className="icon" aria-label={text.attach} onClick={() => picker.current?.click()}>
        <Icon name="clip" />
      </button>
      <input
        ref={picker}
        hidden
        type="file"
        aria-label={text.attach}
        onChange={({ target }) => {
          onPick(target.files?.[0]);
          target.value = "";
        }}
      />
      {problem && (
        <p className="failure" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
