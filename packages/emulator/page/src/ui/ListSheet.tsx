import { type FormEvent, useId, useState } from "react";
import type { ListSection } from "../../../src/model.ts";
import { useText } from "../text/text.ts";
import { Sheet } from "./Sheet.tsx";

type Row = ListSection["rows"][number];

interface Props {
  title: string;
  sections: readonly ListSection[];
  onClose(): void;
  onChoose(row: Row): void;
}

/** As on the phone: choose a row, then send. Radio buttons bring the arrow keys with them. */
export function ListSheet({ title, sections, onClose, onChoose }: Props) {
  const text = useText();
  const group = useId();
  const [chosen, setChosen] = useState<Row | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) onChoose(chosen);
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <form onSubmit={submit}>
        {sections.map((section) => (
          <fieldset key={section.title ?? section.rows[0]?.id}>
            <legend dir="auto" className={section.title ? undefined : "hidden"}>
              {section.title ?? text.choose}
            </legend>
            {section.rows.map((row) => (
              <label key={row.id} className="choice">
                <span dir="auto">
                  {row.title}
                  {row.description && <small>{row.description}</small>}
                </span>
                <input type="radio" name={group} checked={chosen?.id === row.id} onChange={() => setChosen(row)} />
              </label>
            ))}
          </fieldset>
        ))}
        <div className="sheet-end">
          <button type="submit" className="primary" disabled={chosen === null}>
            {text.send}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
