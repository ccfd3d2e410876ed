import { useEffect, useRef } from "react";
import type { Handset } from "../../../src/model.ts";
import { open } from "../api/phone-store.ts";
import { chatOf } from "../model/phone.ts";
import { inShort } from "../text/in-short.ts";
import { useLanguage, useText } from "../text/text.ts";
import { timeOf } from "./time.ts";
import { usePhone } from "./use-phone.ts";

export function HandsetRow({ handset, current }: { handset: Handset; current: boolean }) {
  const text = useText();
  const language = useLanguage();
  const typing = usePhone((state) => chatOf(state, handset.phone).typing.until > Date.now());
  const last = handset.lastMessage;
  const row = useRef<HTMLButtonElement>(null);
  const nobodyOpen = usePhone((state) => state.open === null);
  const wasCurrent = useRef(current);
  useEffect(() => {
    // Whoever goes back from this chat, goes on in the list where they left it.
    if (wasCurrent.current && nobodyOpen) row.current?.focus();
    wasCurrent.current = current;
  }, [current, nobodyOpen]);
  return (
    <li>
      <button ref={row} type="button" className="row" aria-current={current} onClick={() => open(handset.phone)}>
        <Avatar name={handset.name} />
        <span className="who">
          <strong dir="auto">{handset.name}</strong>
          {last && <time>{timeOf(last.at, language)}</time>}
        </span>
        <span className="what">
          <span dir="auto" className={typing ? "typing" : undefined}>
            {typing ? text.typing : last ? inShort(last.body, text) : handset.display}
          </span>
          {handset.unread > 0 && !current && (
            <span className="badge">
              <span aria-hidden="true">{handset.unread}</span>
              <span className="hidden">{text.unread(handset.unread)}</span>
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

/** A steady colour per name, so that people are told apart at a glance. */
export function Avatar({ name }: { name: string }) {
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  return (
    <span className="avatar" aria-hidden="true" style={{ background: `hsl(${hue} 45% 36%)` }}>
      {[...name][0]?.toUpperCase()}
    </span>
  );
}
