import { type FormEvent, useState } from "react";
import { addHandset } from "../api/phone-store.ts";
import { useText } from "../text/text.ts";
import { personIn } from "./person-in.ts";
import { Sheet } from "./Sheet.tsx";

export function AddHandset({ onClose }: { onClose(): void }) {
  const text = useText();
  const [problem, setProblem] = useState("");
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { name, phone } = personIn(event);
    try {
      await addHandset(name, phone);
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }
  return (
    <Sheet title={text.addHandset} onClose={onClose}>
      <form className="fields" onSubmit={submit}>
        <label>
          {text.name}
          <input name="name" required maxLength={60} dir="auto" autoComplete="off" />
        </label>
        <label>
          {text.phoneOptional}
          <input name="phone" type="tel" dir="ltr" autoComplete="off" placeholder="254700000001" />
        </label>
        {problem && <p role="alert">{problem}</p>}
        <button type="submit" className="primary">
          {text.add}
        </button>
      </form>
    </Sheet>
  );
}
