import { type FormEvent, useState } from "react";
import { addHandset } from "../api/phone-store.ts";
import { reasonOf } from "../model/reason-of.ts";
import { useText } from "../text/text.ts";
import { Fields } from "./Fields.tsx";
import { personIn } from "./person-in.ts";

export function AddHandset({ onClose }: { onClose(): void }) {
  const text = useText();
  const [problem, setProblem] = useState("");
  async function submit(event: FormEvent<HTMLFormElement>) {
    const { name, phone } = personIn(event);
    try {
      await addHandset(name, phone);
      onClose();
    } catch (error) {
      setProblem(reasonOf(error));
    }
  }
  return (
    <Fields title={text.addHandset} label={text.add} onClose={onClose} onSubmit={(event) => void submit(event)}>
      <label>
        {text.name}
        <input name="name" required maxLength={60} dir="auto" autoComplete="off" />
      </label>
      <label>
        {text.phoneOptional}
        <input name="phone" type="tel" dir="ltr" autoComplete="off" placeholder="254700000001" />
      </label>
      {problem && <p role="alert">{problem}</p>}
    </Fields>
  );
}
