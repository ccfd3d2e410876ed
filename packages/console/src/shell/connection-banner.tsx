import { Trans } from "@lingui/react/macro";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useConnection } from "../network/connection.ts";
import classes from "./shell.module.css";

const patienceMs = 1_500;

/** Only when it lasts: a connection that is back within a moment is no news. */
export function ConnectionBanner() {
  const lost = useConnection() === "lost";
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!lost) return setLasts(false);
    const timer = setTimeout(() => setLasts(true), patienceMs);
    return () => clearTimeout(timer);
  }, [lost]);
  return (
    <div role="status">
      {lost && lasts ? (
        <div className={classes["banner"]}>
          <IconPlugConnectedX size={16} aria-hidden />
          <Trans>The connection is lost, and we try to get it back. What you type is kept.</Trans>
        </div>
      ) : null}
    </div>
  );
}
