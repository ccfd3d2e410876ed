import { useMutation } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { IconDeviceMobileOff, IconDevices, IconDots, IconKey, IconUserEdit, IconUserOff } from "@tabler/icons-react";
import { useState } from "react";
import {
  type MemberPartsFragment,
  RemoveMemberDocument,
  RemoveSecondFactorDocument,
} from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useViewer } from "../../../session/viewer.ts";
import { ConfirmWindow } from "../../../ui/confirm-window.tsx";
import { notify } from "../../../ui/notify.ts";
import { MemberWindow } from "./member-window.tsx";
import { ResetWindow } from "./reset-window.tsx";
import { SessionsWindow } from "./sessions-window.tsx";

interface MemberMenuProps {
  readonly member: MemberPartsFragment;
  readonly onChanged: () => void;
}

type Opened = "change" | "sessions" | "reset" | "factor" | "remove";

export function MemberMenu({ member, onChanged }: MemberMenuProps) {
  const { t } = useLingui();
  const { memberId } = useViewer();
  const [opened, open] = useState<Opened>();
  const close = () => {
    open(undefined);
    onChanged();
  };
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon aria-label={t`What can be done with ${member.name}`}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUserEdit size={16} />} onClick={() => open("change")}>
            {t`Change what they may`}
          </Menu.Item>
          <Menu.Item leftSection={<IconDevices size={16} />} onClick={() => open("sessions")}>
            {t`Where they are signed in`}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey size={16} />} onClick={() => open("reset")}>
            {t`Link for a new password`}
          </Menu.Item>
          {member.secondFactor && member.id !== memberId ? (
            <Menu.Item leftSection={<IconDeviceMobileOff size={16} />} onClick={() => open("factor")}>
              {t`Take the second factor off`}
            </Menu.Item>
          ) : null}
          <Menu.Divider />
          <Menu.Item
            color="red"
            leftSection={<IconUserOff size={16} />}
            disabled={member.id === memberId}
            onClick={() => open("remove")}
          >
            {t`Take out of the team`}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {opened === "change" ? <MemberWindow member={member} onClose={close} /> : null}
      {opened === "sessions" ? <SessionsWindow member={member} onClose={close} /> : null}
      {opened === "reset" ? <ResetWindow member={member} onClose={close} /> : null}
      {opened === "factor" ? <FactorWindow member={member} onClose={close} /> : null}
      {opened === "remove" ? <RemoveWindow member={member} onClose={close} /> : null}
    </>
  );
}

interface RemoveWindowProps {
  readonly member: MemberPartsFragment;
  readonly onClose: () => void;
}

/** For somebody whose phone is lost, and the backup codes with it. */
function FactorWindow({ member: { id, name }, onClose }: RemoveWindowProps) {
  const { t } = useLingui();
  const [remove] = useMutation(RemoveSecondFactorDocument);
  const onAnswer = (confirmed: boolean) => {
    if (!confirmed) return onClose();
    remove({ variables: { id } })
      .then(() => notify.ok(t`${name} signs in with the password alone now.`))
      .catch(tellRefusal)
      .finally(onClose);
  };
  return (
    <ConfirmWindow
      opened
      question={t`Take the second factor off ${name}?`}
      consequence={t`Do this only when you are sure that it is really them who ask. They are signed out everywhere, and sign in with the password alone until they set up a new one.`}
      confirmLabel={t`Take it off`}
      color="red"
      onAnswer={onAnswer}
    />
  );
}

function RemoveWindow({ member: { id, name }, onClose }: RemoveWindowProps) {
  const { t } = useLingui();
  const [remove] = useMutation(RemoveMemberDocument);
  const answer = (confirmed: boolean) => {
    if (!confirmed) return onClose();
    remove({ variables: { id } }).catch(tellRefusal).finally(onClose);
  };
  return (
    <ConfirmWindow
      opened
      question={t`Take ${name} out of the team?`}
      consequence={t`They are signed out at once and cannot come back without a new invitation. What they did keeps their name.`}
      confirmLabel={t`Take out`}
      color="red"
      onAnswer={answer}
    />
  );
}
