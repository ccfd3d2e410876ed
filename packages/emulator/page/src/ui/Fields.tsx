import type { FormEvent, ReactNode } from "react";
import { Sheet } from "./Sheet.tsx";

interface Props {
  title: string;
  /** What the button says that sends the fields. */
  label: string;
  children: ReactNode;
  onClose(): void;
  onSubmit(event: FormEvent<HTMLFormElement>): void;
}

/** A sheet with fields to fill in, and one button that sends them. */
export function Fields({ title, label, children, onClose, onSubmit }: Props) {
  return (
    <Sheet title={title} onClose={onClose}>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(event);
        }}
      >
        {children}
        <button type="submit" className="primary">
          {label}
        </button>
      </form>
    </Sheet>
  );
}
