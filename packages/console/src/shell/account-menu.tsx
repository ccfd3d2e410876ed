import { useLingui } from "@lingui/react/macro";
import { Menu, Text, UnstyledButton } from "@mantine/core";
import { IconKeyboard, IconLogout, IconUserCircle } from "@tabler/icons-react";
import { Link } from "react-router";
import { signOut } from "../session/sign-out.ts";
import { useViewer } from "../session/viewer.ts";
import { notify } from "../ui/notify.ts";
import { openHelp } from "./help-open.ts";
import classes from "./shell.module.css";

export function AccountMenu() {
  const { t } = useLingui();
  const { name, email } = useViewer();
  const leave = () => void signOut().catch(() => notify.failed(t`You are still signed in: the server did not answer.`));
  return (
    <Menu width={230}>
      <Menu.Target>
        <UnstyledButton
          aria-label={t`Account of ${name}`}
          className={classes["account"]}
          data-initials={initialsOf(name)}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)" truncate>
            <bdi>{name}</bdi>
          </Text>
          <Text size="xs" truncate>
            {email}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle size={16} stroke={1.7} />}>
          {t`Your account`}
        </Menu.Item>
        <Menu.Item onClick={openHelp} leftSection={<IconKeyboard size={16} stroke={1.7} />}>
          {t`Keyboard shortcuts`}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={leave} leftSection={<IconLogout size={16} stroke={1.7} />}>
          {t`Sign out`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Shown as a picture is, and so not read out before the label. */
const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? "")
    .join("");
