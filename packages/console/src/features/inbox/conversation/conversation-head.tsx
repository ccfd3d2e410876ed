import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Menu, Tooltip, UnstyledButton } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowLeft,
  IconCheck,
  IconClock,
  IconHandStop,
  IconInfoCircle,
  IconUserPlus,
} from "@tabler/icons-react";
import type { MouseEvent } from "react";
import { Link } from "react-router";
import { useMay, useViewer } from "../../../session/viewer.ts";
import { PersonName } from "../../../ui/person-name.tsx";
import { holderOf, type Row } from "../inbox.ts";
import { AssignMenu, SnoozeMenu } from "../menus/menus.tsx";
import type { Setting } from "../use-setting.ts";
import type { Work } from "../use-work.ts";
import { useWhy } from "../why.tsx";
import classes from "./conversation.module.css";
import type { Presence } from "./use-thread.ts";

/** Menus that a key may open. */
export type OpenMenu = "snooze" | "assign" | "handBack" | null;

interface ConversationHeadProps {
  readonly conversation: Row;
  readonly presences: readonly Presence[];
  readonly setting: Setting;
  readonly work: Work;
  readonly menu: OpenMenu;
  readonly onMenu: (menu: OpenMenu) => void;
  readonly hasContext: boolean;
  readonly onContext: () => void;
  readonly backTo: string;
}

export function ConversationHead(props: ConversationHeadProps) {
  const { conversation, setting, presences, hasContext, onContext, backTo } = props;
  const { t } = useLingui();
  const { memberId } = useViewer();
  const mayAnswer = useMay("conversations.answer");
  const others = presences.filter((one) => one.memberId !== memberId);
  return (
    <header className={classes["head"]}>
      <div className={classes["headline"]}>
        <ActionIcon
          component={Link}
          to={backTo}
          variant="subtle"
          size="lg"
          aria-label={t`Back to the list`}
          hiddenFrom="sm"
        >
          <IconArrowLeft size={18} />
        </ActionIcon>
        <h2 className={classes["name"]}>
          <PersonName name={conversation.name} number={conversation.phone} />
        </h2>
        {mayAnswer ? <Actions {...props} /> : null}
        <Tooltip label={t`About this person`}>
          <ActionIcon
            variant={hasContext ? "light" : "subtle"}
            size="lg"
            aria-label={t`About this person`}
            aria-expanded={hasContext}
            onClick={onContext}
          >
            <IconInfoCircle size={18} />
          </ActionIcon>
        </Tooltip>
      </div>
      <Standing conversation={conversation} setting={setting} />
      {others.length > 0 ? (
        <div className={classes["typing"]} role="status">
          {others.map((one) => {
            const name = setting.nameOf(one.memberId) ?? t`Somebody`;
            return (
              <div key={one.memberId}>{one.isTyping ? t`${name} is writing here` : t`${name} looks at this, too`}</div>
            );
          })}
        </div>
      ) : null}
    </header>
  );
}

/** Who has the conversation, why it is here, and how long there is. */
function Standing({ conversation, setting }: Pick<ConversationHeadProps, "conversation" | "setting">) {
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

function Actions({ conversation, setting, work, menu, onMenu }: ConversationHeadProps) {
  const { t } = useLingui();
  const { contactId, state } = conversation;
  const opens = (name: OpenMenu) => ({
    opened: menu === name,
    onChange: (opened: boolean) => onMenu(opened ? name : null),
  });
  return (
    <>
      <ClaimButton conversation={conversation} work={work} {...opens("handBack")} />
      <AssignMenu
        setting={setting}
        onChoose={(memberId) => void work.assign([contactId], memberId)}
        {...opens("assign")}
      >
        <ActionIcon variant="subtle" size="lg" aria-label={t`Give to somebody`} title={t`Give to somebody`}>
          <IconUserPlus size={18} />
        </ActionIcon>
      </AssignMenu>
      <SnoozeMenu onChoose={(until) => void work.snooze([contactId], until)} {...opens("snooze")}>
        <ActionIcon variant="subtle" size="lg" aria-label={t`Put off`} title={t`Put off`}>
          <IconClock size={18} />
        </ActionIcon>
      </SnoozeMenu>
      {state === "DONE" ? (
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t`Reopen`}
          title={t`Reopen`}
          onClick={() => void work.reopen([contactId])}
        >
          <IconArrowBackUp size={18} />
        </ActionIcon>
      ) : (
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t`Done`}
          title={t`Done`}
          onClick={() => void work.finish([contactId])}
        >
          <IconCheck size={18} />
        </ActionIcon>
      )}
    </>
  );
}

interface ClaimButtonProps {
  readonly conversation: Row;
  readonly work: Work;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
}

function ClaimButton({ conversation, work, opened, onChange }: ClaimButtonProps) {
  const { memberId } = useViewer();
  const { contactId, claim } = conversation;
  const holder = holderOf(conversation, memberId);
  if (holder === "nobody")
    return (
      <Button size="xs" leftSection={<IconHandStop size={16} />} onClick={() => void work.claim(contactId)}>
        <Trans>Claim</Trans>
      </Button>
    );
  return (
    <Menu position="bottom-end" opened={opened} onChange={onChange}>
      <Menu.Target>
        <Button size="xs" variant="light">
          {holder === "other" ? <Trans>Take over</Trans> : <Trans>Hand back</Trans>}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {holder === "other" && claim ? (
          <Menu.Item onClick={() => void work.claim(contactId, claim.holder)}>
            <Trans>Take it over</Trans>
          </Menu.Item>
        ) : null}
        <Menu.Label>
          <Trans>The journey goes on</Trans>
        </Menu.Label>
        <Menu.Item onClick={() => void work.handBack(contactId, "CONTINUE", true)}>
          <Trans>where it was</Trans>
        </Menu.Item>
        <Menu.Item onClick={() => void work.handBack(contactId, "START_OVER", true)}>
          <Trans>from its beginning</Trans>
        </Menu.Item>
        <Menu.Item onClick={() => void work.handBack(contactId, "END", true)}>
          <Trans>not at all</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
