import type { FormEvent } from "react";
import type { Said } from "../../../src/model.ts";
import { useText } from "../text/text.ts";
import { Fields } from "./Fields.tsx";
import { personIn } from "./person-in.ts";

type Card = Extract<Said, { kind: "contacts" }>;

/** Somebody's name and number, to be sent as a card. */
export function ContactSheet({ onClose, onChoose }: { onClose(): void; onChoose(card: Card): void }) {
  const text = useText();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const person = personIn(event);
    onClose();
    onChoose({ kind: "contacts", contacts: [person] });
  };
  return (
    <Fields title={text.sendContact} label={text.send} onClose={onClose} onSubmit={submit}>
      <label>
        {text.name}
        <input name="name" required maxLength={60} dir="auto" autoComplete="off" />
      </label>
      <label>
        {text.number}
        <input
          name="phone"
          type="tel"
          required
          pattern="(\D*\d){5,15}\D*"
          dir="ltr"
          autoComplete="off"
          placeholder="254700000001"
        />
      </label>
    </Fields>
  );
}
