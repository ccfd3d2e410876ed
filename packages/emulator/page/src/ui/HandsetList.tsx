import { type KeyboardEvent, useState } from "react";
import { isLanguage, type Language, languages, useLanguage, useText } from "../text/text.ts";
import { AddHandset } from "./AddHandset.tsx";
import { HandsetRow } from "./HandsetRow.tsx";
import { Icon } from "./Icon.tsx";
import { usePhone } from "./use-phone.ts";

export function HandsetList({ onLanguage }: { onLanguage(language: Language): void }) {
  const text = useText();
  const handsets = usePhone((state) => state.handsets);
  const ready = usePhone((state) => state.hotlines.length > 0);
  const open = usePhone((state) => state.open);
  const [adding, setAdding] = useState(false);
  return (
    <nav className="handsets" aria-label={text.handsets}>
      <header className="bar">
        <h2>{text.title}</h2>
        <LanguageSwitch onLanguage={onLanguage} />
        <button type="button" className="icon" aria-label={text.addHandset} onClick={() => setAdding(true)}>
          <Icon name="plus" />
        </button>
      </header>
      {ready && handsets.length === 0 && <p className="empty">{text.noHandsets}</p>}
      <ul onKeyDown={moveFocus}>
        {handsets.map((handset) => (
          <HandsetRow key={handset.phone} handset={handset} current={handset.phone === open} />
        ))}
      </ul>
      {adding && <AddHandset onClose={() => setAdding(false)} />}
    </nav>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[Math.min(Math.max(here + step, 0), buttons.length - 1)]?.focus();
}

function LanguageSwitch({ onLanguage }: { onLanguage(language: Language): void }) {
  return (
    <select
      className="language"
      aria-label="Language / اللغة"
      value={useLanguage()}
      onChange={({ target }) => isLanguage(target.value) && onLanguage(target.value)}
    >
      {Object.entries(languages).map(([code, { strings }]) => (
        <option key={code} value={code} lang={code}>
          {strings.language}
        </option>
      ))}
    </select>
  );
}
