import { useState } from "react";
import { useText } from "../text/text.ts";
import { Fields } from "./Fields.tsx";

interface Props {
  title: string;
  /** What is asked for by name, with what is known already. */
  values: Record<string, string>;
  onClose(): void;
  onSend(filled: Record<string, string>): void;
}

/** Fields by their names, and more of them as they are needed. */
export function FormSheet({ title, values, onClose, onSend }: Props) {
  const text = useText();
  const [fields, setFields] = useState(() => Object.entries(values));
  const change = (at: number, name: string, value: string) => setFields(fields.with(at, [name, value]));
  const submit = () => {
    onSend(Object.fromEntries(fields.filter(([name, value]) => name !== "" && value !== "")));
  };
  return (
    <Fields title={title} label={text.send} onClose={onClose} onSubmit={submit}>
      {fields.map(([name, value], at) => {
        const isGiven = at < Object.keys(values).length;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: fields are added at the end alone
          <div key={at} className="field">
            {isGiven ? null : (
              <input
                aria-label={text.fieldName}
                placeholder={text.fieldName}
                value={name}
                dir="auto"
                maxLength={60}
                onChange={(event) => change(at, event.currentTarget.value, value)}
              />
            )}
            <label>
              {isGiven && <bdi>{name}</bdi>}
              <input
                aria-label={isGiven ? undefined : text.fieldValue}
                placeholder={isGiven ? undefined : text.fieldValue}
                value={value}
                dir="auto"
                maxLength={1000}
                onChange={(event) => change(at, name, event.currentTarget.value)}
              />
            </label>
          </div>
        );
      })}
      <button type="button" className="plain" onClick={() => setFields([...fields, ["", ""]])}>
        {text.addField}
      </button>
    </Fields>
  );
}
