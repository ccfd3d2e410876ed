import { Button, type ButtonProps } from "@mantine/core";
import { type ReactNode, Suspense, useState } from "react";
import { lazily } from "./lazily.ts";

interface ConfirmButtonProps extends ButtonProps {
  readonly children: ReactNode;
  /** "Erase this person?" */
  readonly question: string;
  /** What happens then, and whether it can be undone. */
  readonly consequence: ReactNode;
  /** The verb again, so that nobody answers "yes" to a question they misread. */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
}

const ConfirmWindow = lazily(async () => ({ default: (await import("./confirm-window.tsx")).ConfirmWindow }));

/** A button for what cannot easily be undone: it asks first. */
export function ConfirmButton({ question, consequence, confirmLabel, onConfirm, ...rest }: ConfirmButtonProps) {
  const [asks, ask] = useState<boolean>();
  const answer = (confirmed: boolean) => {
    ask(false);
    if (confirmed) onConfirm();
  };
  return (
    <>
      <Button variant="default" {...rest} onClick={() => ask(true)} />
      {asks === undefined ? null : (
        <Suspense fallback={null}>
          <ConfirmWindow
            opened={asks}
            question={question}
            consequence={consequence}
            confirmLabel={confirmLabel}
            color={rest.color ?? "red"}
            onAnswer={answer}
          />
        </Suspense>
      )}
    </>
  );
}
