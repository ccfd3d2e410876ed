import { useLingui } from "@lingui/react/macro";
import { Button, type ButtonProps, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { ReactNode } from "react";

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

/** A button for what cannot easily be undone. */
export function ConfirmButton({ question, consequence, confirmLabel, onConfirm, ...rest }: ConfirmButtonProps) {
  const { t } = useLingui();
  const ask = () =>
    modals.openConfirmModal({
      title: question,
      children: (
        <Text size="sm" component="div">
          {consequence}
        </Text>
      ),
      labels: { confirm: confirmLabel, cancel: t`Cancel` },
      confirmProps: { color: rest.color ?? "red" },
      onConfirm,
    });
  return <Button variant="default" {...rest} onClick={ask} />;
}
