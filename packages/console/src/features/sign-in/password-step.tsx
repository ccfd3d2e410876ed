import { Trans, useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { auth } from "../../session/auth.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { CurrentPassword } from "../../ui/current-password.tsx";
import { Refusal } from "../../ui/refusal.tsx";
import classes from "./sign-in.module.css";

interface PasswordStepProps {
  /** Why somebody is here for a second time. */
  readonly whyAgain: string | undefined;
  readonly onDone: () => void;
  readonly onCodeWanted: () => void;
}

interface SignInAnswer {
  readonly twoFactorRedirect?: boolean;
}

export function PasswordStep({ whyAgain, onDone, onCodeWanted }: PasswordStepProps) {
  const { t } = useLingui();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const { busy, refusal, run } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { twoFactorRedirect } = await auth<SignInAnswer>("/sign-in/email", { email: email.trim(), password });
      if (twoFactorRedirect) onCodeWanted();
      else onDone();
    });
  };
  return (
    <form className={classes["form"]} onSubmit={submit}>
      <TextInput
        label={t`E-mail address`}
        type="email"
        autoComplete="username"
        dir="ltr"
        required
        data-autofocus
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <CurrentPassword label={t`Password`} value={password} onChange={setPassword} />
      <Refusal text={refusal ?? whyAgain} />
      <Button type="submit" size="sm" loading={busy}>
        <Trans>Sign in</Trans>
      </Button>
      <p className={classes["small"]}>
        <Trans>Forgotten it? An administrator of your team can make a link for a new password.</Trans>
      </p>
    </form>
  );
}
