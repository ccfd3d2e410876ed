import { Trans, useLingui } from "@lingui/react/macro";
import { Button, PinInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { auth } from "../../session/auth.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { Refusal } from "../../ui/refusal.tsx";
import classes from "./sign-in.module.css";

interface CodeStepProps {
  readonly onDone: () => void;
  readonly onBack: () => void;
}

const codeLength = 6;

/** The second factor: the app's code, or one of the codes that were written down for the day the phone is lost. */
export function CodeStep({ onDone, onBack }: CodeStepProps) {
  const { t } = useLingui();
  const [withBackup, takeBackup] = useState(false);
  const [code, setCode] = useState("");
  const { busy, refusal, run } = useAttempt();
  const verify = (given: string) =>
    void run(async () => {
      await auth(withBackup ? "/two-factor/verify-backup-code" : "/two-factor/verify-totp", { code: given.trim() });
      onDone();
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    verify(code);
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
        <PinInput
          key="app"
          length={codeLength}
          type="number"
          oneTimeCode
          autoFocus
          dir="ltr"
          value={code}
          onChange={setCode}
          onComplete={verify}
          getInputProps={(index) => ({ "aria-label": t`Digit ${index + 1} of ${codeLength}` })}
        />
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
