import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Button, Stack } from "@mantine/core";
import { type FormEvent, useCallback, useEffect, useState } from "react";
import { auth } from "../../session/auth.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { CurrentPassword } from "../../ui/current-password.tsx";
import { Refusal } from "../../ui/refusal.tsx";
import { Section } from "../../ui/section.tsx";
import { ErrorState, Loading } from "../../ui/states.tsx";
import { type Begun, SecondFactorSetUp } from "./second-factor-set-up.tsx";

/** The second factor: on or off, and the way from one to the other; both ask for the password. */
export function SecondFactorSection() {
  const { t } = useLingui();
  const [isOn, setOn] = useState<boolean>();
  const [begun, begin] = useState<Begun>();
  const [error, fail] = useState<unknown>();
  const read = useCallback(() => {
    const here = auth<{ user: { twoFactorEnabled?: boolean } } | null>("/get-session");
    here.then((found) => setOn(found?.user.twoFactorEnabled === true), fail);
  }, []);
  useEffect(read, [read]);
  const readAgain = () => {
    fail(undefined);
    read();
  };
  return (
    <Section
      title={t`Second factor`}
      description={t`A code from an app on your phone, asked for besides the password: who knows one still lacks the other.`}
      actions={
        isOn ? (
          <Badge color="green">
            <Trans>On</Trans>
          </Badge>
        ) : null
      }
    >
      {error ? <ErrorState error={error} retry={readAgain} /> : null}
      {isOn === undefined && !error ? <Loading /> : null}
      {begun ? <SecondFactorSetUp begun={begun} onDone={() => finish(setOn, begin)} /> : null}
      {isOn === undefined || begun ? null : <Switch isOn={isOn} onBegun={begin} onOff={() => setOn(false)} />}
    </Section>
  );
}

function finish(setOn: (on: boolean) => void, begin: (begun: undefined) => void): void {
  setOn(true);
  begin(undefined);
}

interface SwitchProps {
  readonly isOn: boolean;
  readonly onBegun: (begun: Begun) => void;
  readonly onOff: () => void;
}

function Switch({ isOn, onBegun, onOff }: SwitchProps) {
  const { t } = useLingui();
  const [password, setPassword] = useState("");
  const { busy, refusal, run } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      if (isOn) await auth("/two-factor/disable", { password });
      if (isOn) onOff();
      else onBegun(await auth<Begun>("/two-factor/enable", { password }));
      setPassword("");
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md" maw={360}>
        <CurrentPassword label={t`Current password`} value={password} onChange={setPassword} />
        <Refusal text={refusal} />
        <Button type="submit" variant="default" loading={busy} style={{ alignSelf: "flex-start" }}>
          {isOn ? <Trans>Turn it off</Trans> : <Trans>Set it up</Trans>}
        </Button>
      </Stack>
    </form>
  );
}
