import { Trans } from "@lingui/react/macro";
import { Button, Menu } from "@mantine/core";
import { IconHandStop } from "@tabler/icons-react";
import { useViewer } from "../../../session/viewer.ts";
import { holderOf, type Row } from "../inbox.ts";
import type { Work } from "../use-work.ts";

interface ClaimButtonProps {
  readonly conversation: Row;
  readonly work: Work;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
}

export function ClaimButton({ conversation, work, opened, onChange }: ClaimButtonProps) {
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
