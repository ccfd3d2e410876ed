import { useLingui } from "@lingui/react/macro";
import { PasswordInput } from "@mantine/core";

interface CurrentPasswordProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
}

/** Asks for the password that somebody has now. */
export function CurrentPassword({ label, value, onChange }: CurrentPasswordProps) {
  const { t } = useLingui();
  return (
    <PasswordInput
      label={label}
      autoComplete="current-password"
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ "aria-label": t`Show or hide the password` }}
    />
  );
}
