import { useLingui } from "@lingui/react/macro";
import { PasswordInput, Progress } from "@mantine/core";
import { useId } from "react";
import { type Strength, shortestPassword, strengthOf } from "./password-strength.ts";

interface NewPasswordProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What others know about the person, and so makes no good password. */
  readonly personal?: readonly string[];
}

const looks: Readonly<Record<Strength, { readonly share: number; readonly color: string }>> = {
  short: { share: 15, color: "red" },
  weak: { share: 35, color: "red" },
  fair: { share: 65, color: "amber" },
  strong: { share: 100, color: "green" },
};

/** A new password, with help to choose one: no rules about signs and digits, only how hard it is to guess. */
export function NewPassword({ label, value, onChange, personal = [] }: NewPasswordProps) {
  const { t } = useLingui();
  const id = useId();
  const strength = strengthOf(value, personal);
  const words: Record<Strength, string> = {
    short: t`At least ${shortestPassword} characters. A sentence that only you would say is easy to keep and hard to guess.`,
    weak: t`Easy to guess: make it longer, a few words more.`,
    fair: t`Fair. A word or two more make it strong.`,
    strong: t`Strong.`,
  };
  const { share, color } = looks[strength];
  return (
    <div>
      <PasswordInput
        label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="new-password"
        required
        minLength={shortestPassword}
        maxLength={200}
        aria-describedby={id}
        visibilityToggleButtonProps={{ "aria-label": t`Show or hide the password` }}
      />
      <Progress
        value={value === "" ? 0 : share}
        color={color}
        size={4}
        mt={6}
        aria-label={t`Strength of the password`}
      />
      <p
        id={id}
        style={{ margin: "0.375rem 0 0", fontSize: "var(--mantine-font-size-xs)", color: "var(--text-quiet)" }}
      >
        {words[value === "" ? "short" : strength]}
      </p>
    </div>
  );
}
