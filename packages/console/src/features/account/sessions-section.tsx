import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Button } from "@mantine/core";
import { auth } from "../../session/auth.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { Refusal } from "../../ui/refusal.tsx";
import { Section } from "../../ui/section.tsx";
import { Since } from "../../ui/since.tsx";
import { ErrorState, Loading } from "../../ui/states.tsx";
import classes from "./account.module.css";
import { deviceOf, type SignIn } from "./session-words.ts";
import { useSignIns } from "./use-sign-ins.ts";

/** Each device that is signed in, and a way to end what should not be. */
export function SessionsSection() {
  const { t } = useLingui();
  const { list, mine, error, again } = useSignIns();
  const { busy, refusal, run } = useAttempt();
  const end = (path: string, body: object) =>
    void run(async () => {
      await auth(path, body);
      again();
    });
  const others = (
    <Button variant="default" loading={busy} onClick={() => end("/revoke-other-sessions", {})}>
      <Trans>End all others</Trans>
    </Button>
  );
  return (
    <Section
      title={t`Signed in`}
      description={t`If you do not know a device, end it and change your password.`}
      actions={list && list.length > 1 ? others : null}
    >
      <Refusal text={refusal} />
      {error ? <ErrorState error={error} retry={again} /> : null}
      {list ? (
        <ul className={classes["sessions"]}>
          {list.map((one) => (
            <Session
              key={one.token}
              one={one}
              isMine={one.token === mine}
              onEnd={() => end("/revoke-session", { token: one.token })}
            />
          ))}
        </ul>
      ) : null}
      {list || error ? null : <Loading />}
    </Section>
  );
}

interface SessionProps {
  readonly one: SignIn;
  readonly isMine: boolean;
  readonly onEnd: () => void;
}

function Session({ one, isMine, onEnd }: SessionProps) {
  const { t } = useLingui();
  const device = deviceOf(one.userAgent) || t`An unknown device`;
  return (
    <li className={classes["session"]}>
      <span className={classes["device"]}>
        <span>{device}</span>
        <span className={classes["quiet"]}>
          <bdi dir="ltr">{one.ipAddress}</bdi> · <Since at={one.updatedAt} />
        </span>
      </span>
      {isMine ? (
        <Badge color="green">
          <Trans>This one</Trans>
        </Badge>
      ) : (
        <Button variant="subtle" color="red" onClick={onEnd} aria-label={t`End the session of ${device}`}>
          <Trans>End</Trans>
        </Button>
      )}
    </li>
  );
}
