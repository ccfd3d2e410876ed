import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useAttempt } from "../../session/use-attempt.ts";
import { Refusal } from "../../ui/refusal.tsx";
import { acceptLink } from "./links.ts";
import { NewPassword } from "./new-password.tsx";
import classes from "./sign-in.module.css";

interface ResetFormProps {
  readonly token: string;
  readonly email: string;
}

/** The sign-in that follows asks for a code too, where the account has one; so it goes by the sign-in page's own way. */
export function ResetForm({ token, email }: ResetFormProps) {
  const { t } = useLingui();
  const [password, setPassword] = useState("");
  const { busy, refusal, run } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await acceptLink(token, { password });
      location.assign("/");
    });
  };
  return (
    <form className={classes["form"]} onSubmit={submit}>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <NewPassword label={t`New password`} value={password} onChange={setPassword} personal={[email]} />
      <Refusal text={refusal} />
      <Button type="submit" size="sm" loading={busy}>
        <Trans>Set the password</Trans>
      </Button>
    </form>
  );
}
