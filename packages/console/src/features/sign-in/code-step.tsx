import { Trans, useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { AuthRefusal, auth } from "../../session/auth.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { useRefusalWords } from "../../session/use-refusal-words.ts";
import { CodeField } from "../../ui/code-field.tsx";
import { Refusal } from "../../ui/refusal.tsx";
import { typedBackupCode } from "../../ui/typed-codes.ts";
import classes from "./sign-in.module.css";

interface CodeStepProps {
  readonly onDone: () => void;
  readonly onBack: () => void;
  /** No code is taken any more before the password is given anew. */
  readonly onOver: (why: string) => void;
}

/** Why the server has forgotten that the password was right. */
const over = ["CODE_USED", "INVALID_TWO_FACTOR_COOKIE", "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE"];

/** The second factor: the app's code, or one of the codes that were written down for the day the phone is lost. */
export function CodeStep({ onDone, onBack, onOver }: CodeStepProps) {
  const { t } = useLingui();
  const wordsOf = useRefusalWords();
  const [withBackup, takeBackup] = useState(false);
  const [code, setCode] = useState("");
  const { busy, refusal, run } = useAttempt();
  const verify = async (given: string) => {
    const isRight = await run(async () => {
      try {
        if (withBackup) await auth("/two-factor/verify-backup-code", { code: typedBackupCode(given) });
        else await auth("/two-factor/verify-totp", { code: given });
        onDone();
      } catch (error) {
        if (!(error instanceof AuthRefusal && over.includes(error.code))) throw error;
        onOver(wordsOf(error));
      }
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
