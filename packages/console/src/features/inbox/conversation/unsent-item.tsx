import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useConnection } from "../../../network/connection.ts";
import classes from "./conversation.module.css";
import type { Unsent } from "./thread.ts";

interface UnsentItemProps {
  readonly message: Unsent;
  readonly onRetry: (message: Unsent) => void;
  readonly onForget: (clientId: string) => void;
  /** Puts it back where it was written. */
  readonly onRewrite: (message: Unsent) => void;
}

/** A message that is on its way to the server, or did not get there. */
export function UnsentItem({ message, onRetry, onForget, onRewrite }: UnsentItemProps) {
  const { t } = useLingui();
  const isFailed = message.state === "failed";
  const lost = useConnection() === "lost";
  const text = [message.file?.name, message.template?.shown ?? message.text].filter(Boolean).join("\n");
  return (
    <li className={classes["message"]} data-direction="OUTBOUND" data-unsent={message.state}>
      <div className={classes["bubble"]} data-failed={isFailed || undefined} style={{ opacity: isFailed ? 1 : 0.7 }}>
        <span dir="auto">{text}</span>
      </div>
      {isFailed ? (
        <div className={classes["meta"]}>
          <span className={classes["failure"]}>{message.error ?? t`It did not reach the server.`}</span>
          <Button size="compact-xs" variant="default" onClick={() => onRetry(message)}>
            <Trans>Try again</Trans>
          </Button>
          {message.template ? null : (
            <Button size="compact-xs" variant="default" onClick={() => onRewrite(message)}>
              <Trans>Change</Trans>
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" onClick={() => onForget(message.clientId)}>
            <Trans>Discard</Trans>
          </Button>
        </div>
      ) : (
        <div className={classes["meta"]} role="status">
          {lost ? <Trans>Waits for the connection</Trans> : <Trans>Sending …</Trans>}
        </div>
      )}
    </li>
  );
}
