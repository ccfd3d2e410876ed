import { useLingui } from "@lingui/react/macro";
import { UnstyledButton } from "@mantine/core";
import type { MouseEvent } from "react";
import { useViewer } from "../../../session/viewer.ts";
import { holderOf, type Row } from "../inbox.ts";
import type { Setting } from "../use-setting.ts";
import { useWhy } from "../why.tsx";
import classes from "./conversation.module.css";

interface StandingProps {
  readonly conversation: Row;
  readonly setting: Setting;
}

/** Who has the conversation, why it is here, and how long there is. */
export function Standing({ conversation, setting }: StandingProps) {
  const { t } = useLingui();
  const { memberId } = useViewer();
  const { why, time, tone } = useWhy(conversation);
  const holder = holderOf(conversation, memberId);
  const name = setting.nameOf(conversation.claim?.holder) ?? t`Another system`;
  const states = {
    OPEN: null,
    DONE: t({ message: "Done", context: "conversations" }),
    SNOOZED: t({ message: "Put off", context: "conversations" }),
  };
  const state = states[conversation.state];
  return (
    <div className={classes["state"]}>
      {why ? <Why why={why} isUrgent={tone === "urgent"} /> : null}
      {time ? <span>{time}</span> : null}
      {state ? <span>{state}</span> : null}
      {holder === "me" ? <span>{t`You have this conversation: its journey waits.`}</span> : null}
      {holder === "other" ? <span>{t`${name} has this conversation: its journey waits.`}</span> : null}
      {holder === "nobody" ? <span>{t`Automatic: journeys and triage answer.`}</span> : null}
      {conversation.optedOut ? <span className={classes["urgent"]}>{t`Wants no messages.`}</span> : null}
    </div>
  );
}

function Why({ why, isUrgent }: { readonly why: string; readonly isUrgent: boolean }) {
  const { t } = useLingui();
  if (!isUrgent) return <span className={classes["waiting"]}>{why}</span>;
  return (
    <UnstyledButton className={classes["urgent"] ?? ""} title={t`Show the message`} onClick={showUrgent}>
      {why}
    </UnstyledButton>
  );
}

/** Scrolls to the newest message that triage found urgent; it may lie far above what was said since. */
function showUrgent({ currentTarget }: MouseEvent<HTMLElement>): void {
  const pane = currentTarget.closest("[data-pane=conversation]");
  const [newest] = [...(pane?.querySelectorAll("[data-urgent]") ?? [])].slice(-1);
  newest?.scrollIntoView({ block: "center" });
}
