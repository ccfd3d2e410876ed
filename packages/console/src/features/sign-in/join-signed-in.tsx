import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { signOut } from "../../session/sign-out.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { Refusal } from "../../ui/refusal.tsx";
import { acceptLink } from "./links.ts";
import classes from "./sign-in.module.css";

interface JoinSignedInProps {
  readonly token: string;
}

/** Somebody who has an account already: one button joins. */
export function JoinSignedIn({ token }: JoinSignedInProps) {
  const { busy, refusal, run } = useAttempt();
  const join = () =>
    void run(async () => {
      await acceptLink(token, {});
      location.assign("/");
    });
  const leave = () => void run(() => signOut(location.pathname));
  return (
    <div className={classes["form"]}>
      <Refusal text={refusal} />
      <Button size="sm" loading={busy} onClick={join}>
        <Trans>Join the team</Trans>
      </Button>
      <Button variant="subtle" color="gray" onClick={leave}>
        <Trans>I am somebody else: sign out</Trans>
      </Button>
    </div>
  );
}
