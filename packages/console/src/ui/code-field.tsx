import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import classes from "./code-field.module.css";
import { appCodeLength, typedAppCode } from "./typed-codes.ts";

interface CodeFieldProps {
  readonly code: string;
  readonly onChange: (code: string) => void;
  /** The last digit was typed, or all of them pasted. */
  readonly onComplete: (code: string) => void;
  readonly autoFocus?: boolean;
}

/** The code that an authenticator app shows: one field, which takes a code as it is copied, and is emptied at one go. */
export function CodeField({ code, onChange, onComplete, autoFocus = false }: CodeFieldProps) {
  const { t } = useLingui();
  const type = (text: string) => {
    const digits = typedAppCode(text);
    onChange(digits);
    if (digits.length === appCodeLength && digits !== code) onComplete(digits);
  };
  return (
    <TextInput
      label={t`Code of six digits`}
      dir="ltr"
      inputMode="numeric"
      autoComplete="one-time-code"
      classNames={{ input: classes["code"] }}
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus}
      value={code}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
