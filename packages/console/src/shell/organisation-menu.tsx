import { useLingui } from "@lingui/react/macro";
import { Menu, UnstyledButton } from "@mantine/core";
import { IconCheck, IconSelector } from "@tabler/icons-react";
import { useSwitchOrganisation } from "../session/use-switch-organisation.ts";
import { useViewer } from "../session/viewer.ts";
import { Mark } from "../ui/mark.tsx";
import classes from "./shell.module.css";

/** Which organisation is open; a menu only for those who belong to several. */
export function OrganisationMenu() {
  const { organisation, organisations } = useViewer();
  const { t } = useLingui();
  const go = useSwitchOrganisation();
  const name = (
    <>
      <Mark size={24} />
      <bdi className={classes["organisationName"]}>{organisation.name}</bdi>
    </>
  );
  if (organisations.length < 2) return <div className={classes["organisation"]}>{name}</div>;
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes["organisation"]} aria-label={t`Organisation: ${organisation.name}`}>
          {name}
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t`Organisation`}</Menu.Label>
        {organisations.map(({ id, name: other }) => (
          <Menu.Item
            key={id}
            onClick={() => void go(id)}
            rightSection={id === organisation.id ? <IconCheck size={16} aria-label={t`open now`} /> : null}
          >
            <bdi>{other}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
