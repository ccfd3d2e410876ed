import { Stack } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";

interface EnterFormProps {
  readonly children: ReactNode;
  readonly onSubmit: () => void;
}

/** Fields of a window, one below the other; Enter in one of them does what the button at the end does, where that may be pressed. */
export function EnterForm({ children, onSubmit }: EnterFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">{children}</Stack>
    </form>
  );
}
