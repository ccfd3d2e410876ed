import { useLingui } from "@lingui/react/macro";
import { Tooltip } from "@mantine/core";
import { type Connection, useConnection } from "../network/connection.ts";
import classes from "./shell.module.css";

/** A dot and, for those who rest on it, what it means. */
export function ConnectionState() {
  const { t } = useLingui();
  const state = useConnection();
  const words: Record<Connection, string> = {
    connecting: t`Connecting`,
    connected: t`Connected: the page keeps itself up to date`,
    lost: t`Connection lost`,
  };
  return (
    <Tooltip label={words[state]}>
      <span className={classes["state"]}>
        <span className={classes["dot"]} data-state={state} role="img" aria-label={words[state]} />
      </span>
    </Tooltip>
  );
}
