import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconClock, IconUserPlus } from "@tabler/icons-react";
import type { Row } from "../inbox.ts";
import { AssignMenu, SnoozeMenu } from "../menus/menus.tsx";
import type { Setting } from "../use-setting.ts";
import type { Work } from "../use-work.ts";
import { ClaimButton } from "./claim-button.tsx";

/** Menus that a key may open. */
export type OpenMenu = "snooze" | "assign" | "handBack" | null;

export interface HeadActionsProps {
  readonly conversation: Row;
  readonly setting: Setting;
  readonly work: Work;
  readonly menu: OpenMenu;
  readonly onMenu: (menu: OpenMenu) => void;
}

/** What can be done with the conversation. */
export function HeadActions({ conversation, setting, work, menu, onMenu }: HeadActionsProps) {
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
