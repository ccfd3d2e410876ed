import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { auth } from "../../session/auth.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { useViewer } from "../../session/viewer.ts";
import { CurrentPassword } from "../../ui/current-password.tsx";
import { notify } from "../../ui/notify.ts";
import { Refusal } from "../../ui/refusal.tsx";
import { Section } from "../../ui/section.tsx";
import { NewPassword } from "../sign-in/new-password.tsx";

export function PasswordSection() {
  const { t } = useLingui();
  const { name, email } = useViewer();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const { busy, refusal, run } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await auth("/change-password", { currentPassword: current, newPassword: next, revokeOtherSessions: true });
      setCurrent("");
      setNext("");
      notify.ok(t`Your password is changed, and you are signed out everywhere else.`);
    });
  };
  return (
    <Section title={t`Password`} description={t`A new one signs you out on every other device.`}>
      <form onSubmit={submit}>
        <Stack gap="md" maw={360}>
          <CurrentPassword label={t`Current password`} value={current} onChange={setCurrent} />
          <NewPassword label={t`New password`} value={next} onChange={setNext} personal={[name, email]} />
          <Refusal text={refusal} />
          <Button type="submit" variant="default" loading={busy} style={{ alignSelf: "flex-start" }}>
            <Trans>Change the password</Trans>
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
