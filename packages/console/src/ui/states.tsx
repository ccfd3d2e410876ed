import { Trans } from "@lingui/react/macro";
import { Button, Loader } from "@mantine/core";
import { type Icon, IconCloudOff, IconLock, IconMoodEmpty } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { isForbidden, refusalWords } from "../session/refusal-words.ts";
import classes from "./states.module.css";

interface StateProps {
  readonly icon: Icon;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly role?: "alert" | "status";
}

function State({ icon: Picture, title, children, action, role }: StateProps) {
  return (
    <div className={classes["state"]} role={role}>
      <Picture size={28} stroke={1.4} aria-hidden className={classes["picture"]} />
      <p className={classes["title"]}>{title}</p>
      {children ? <div className={classes["text"]}>{children}</div> : null}
      {action ? <div className={classes["action"]}>{action}</div> : null}
    </div>
  );
}

interface EmptyStateProps {
  readonly icon?: Icon;
  /** What is not there: "No conversation waits". */
  readonly title: ReactNode;
  /** How it comes to be there. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing to show, and that is well: says what would be here and how it comes about. */
export function EmptyState({ icon = IconMoodEmpty, ...rest }: EmptyStateProps) {
  return <State icon={icon} {...rest} />;
}

interface ErrorStateProps {
  /** What went wrong; a text that people can act on. */
  readonly error: unknown;
  readonly retry?: () => void;
}

export function ErrorState({ error, retry }: ErrorStateProps) {
  if (isForbidden(error)) return <State icon={IconLock} role="alert" title={refusalWords(error)} />;
  const again = retry ? (
    <Button variant="default" onClick={retry}>
      <Trans>Try again</Trans>
    </Button>
  ) : null;
  return (
    <State icon={IconCloudOff} role="alert" title={<Trans>This could not be loaded</Trans>} action={again}>
      {refusalWords(error)}
    </State>
  );
}

/** Appears only when it takes a while: what comes at once should not flicker. */
export function Loading() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 180);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes["state"]} role="status" aria-busy>
      {late ? <Loader color="gray" /> : null}
      <span className="visually-hidden">
        <Trans>Loading</Trans>
      </span>
    </div>
  );
}
