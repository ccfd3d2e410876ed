import { Trans, useLingui } from "@lingui/react/macro";
import { Button, CopyButton, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { auth } from "../../session/auth.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { CodeField } from "../../ui/code-field.tsx";
import { Refusal } from "../../ui/refusal.tsx";
import { appCodeLength } from "../../ui/typed-codes.ts";
import classes from "./account.module.css";
import { QrCode } from "./qr-code.tsx";

export interface Begun {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

interface SecondFactorSetUpProps {
  readonly begun: Begun;
  readonly onDone: () => void;
}

/** Scan, keep the backup codes, prove with a first code that the app works: only then is it on. */
export function SecondFactorSetUp({ begun: { totpURI, backupCodes }, onDone }: SecondFactorSetUpProps) {
  const { t } = useLingui();
  const [code, setCode] = useState("");
  const { busy, refusal, run } = useAttempt();
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  const verify = async (given: string) => {
    const isRight = await run(async () => {
      await auth("/two-factor/verify-totp", { code: given });
      onDone();
    });
    if (!isRight) setCode("");
  };
  return (
    <Stack gap="lg">
      <Step title={<Trans>1. Scan this with your authenticator app</Trans>}>
        <QrCode text={totpURI} label={t`QR code for the authenticator app`} className={classes["qr"]} />
        <Text size="sm" c="var(--text-quiet)">
          <Trans>Or write this key into it:</Trans>{" "}
          <code dir="ltr" className={classes["secret"]}>
            {secret}
          </code>
        </Text>
      </Step>
      <Step title={<Trans>2. Keep these backup codes</Trans>}>
        <Text size="sm" c="var(--text-quiet)">
          <Trans>Each lets you in once, should the phone be lost. They are not shown again.</Trans>
        </Text>
        <ul className={classes["codes"]}>
          {backupCodes.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <CopyButton value={backupCodes.join("\n")}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} style={{ alignSelf: "flex-start" }}>
              {copied ? <Trans>Copied</Trans> : <Trans>Copy the codes</Trans>}
            </Button>
          )}
        </CopyButton>
      </Step>
      <Step title={<Trans>3. Write the code that the app shows now</Trans>}>
        <Group align="end">
          <CodeField code={code} onChange={setCode} onComplete={(given) => void verify(given)} />
          <Button loading={busy} onClick={() => void verify(code)} disabled={code.length < appCodeLength}>
            <Trans>Turn it on</Trans>
          </Button>
        </Group>
        <Refusal text={refusal} />
      </Step>
    </Stack>
  );
}

function Step({ title, children }: { readonly title: React.ReactNode; readonly children: React.ReactNode }) {
  return (
    <Stack gap="xs">
      <Text fw={600}>{title}</Text>
      {children}
    </Stack>
  );
}
