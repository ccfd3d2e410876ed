import { Trans, useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { auth } from "../../session/auth.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { CodeField } from "../../ui/code-field.tsx";
import { Refusal } from "../../ui/refusal.tsx";
import { typedBackupCode } from "../../ui/typed-codes.ts";
import classes from "./sign-in.module.css";

interface CodeStepProps {
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** The second factor: the app's code, or one of the codes that were written down for the day the phone is lost. */
export function CodeStep({ onDone, onBack }: CodeStepProps) {
  const { t } = useLingui();
  const [withBackup, takeBackup] = useState(false);
  const [code, setCode] = useState("");
  const { busy, refusal, run } = useAttempt();
  const verify = async (given: string) => {
    const isRight = await run(async () => {
      if (withBackup) await auth("/two-factor/verify-backup-code", { code: typedBackupCode(given) });
      else await auth("/two-factor/verify-totp", { code: given });
      onDone();
    });
    // A wrong code of the app is written anew as a whole; a long one is looked over.
    if (!isRight && !withBackup) setCode("");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void verify(code);
  };
  return (
    <form className={classes["form"]} onSubmit={submit}>
      {withBackup ? (
        <TextInput
          label={t`Backup code`}
          dir="ltr"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      ) : (
        <CodeField autoFocus code={code} onChange={setCode} onComplete={(given) => void verify(given)} />
      )}
      <Refusal text={refusal} />
      <Button type="submit" size="sm" loading={busy} disabled={code.trim() === ""}>
        <Trans>Go on</Trans>
      </Button>
      <Button
        variant="subtle"
        color="gray"
        onClick={() => {
          takeBackup(!withBackup);
          setCode("");
        }}
      >
        {withBackup ? <Trans>Use the code of my app</Trans> : <Trans>Use a backup code</Trans>}
      </Button>
      <Button variant="subtle" color="gray" onClick={onBack}>
        <Trans>Sign in as somebody else</Trans>
      </Button>
    </form>
  );
}
