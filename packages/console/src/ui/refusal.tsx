import { Alert } from "@mantine/core";

interface RefusalProps {
  readonly text: string | undefined;
}

/** Why the server said no, beside the button that asked; told at once to those who do not see it. */
export function Refusal({ text }: RefusalProps) {
  if (text === undefined) return null;
  return (
    <Alert color="red" p="xs">
      {text}
    </Alert>
  );
}
