import { useLingui } from "@lingui/react/macro";
import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { type Icon, IconCheck, IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";

export function ColourSchemeMenu() {
  const { t } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choices: readonly (readonly [MantineColorScheme, string, Icon])[] = [
    ["light", t`Light`, IconSun],
    ["dark", t`Dark`, IconMoon],
    ["auto", t`As the system`, IconDeviceDesktop],
  ];
  const Picture = choices.find(([scheme]) => scheme === colorScheme)?.[2] ?? IconSun;
  return (
    <Menu width={180}>
      <Menu.Target>
        <ActionIcon aria-label={t`Colours`}>
          <Picture size={18} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t`Colours`}</Menu.Label>
        {choices.map(([scheme, label, Choice]) => (
          <Menu.Item
            key={scheme}
            leftSection={<Choice size={16} stroke={1.7} />}
            onClick={() => setColorScheme(scheme)}
            rightSection={scheme === colorScheme ? <IconCheck size={16} aria-label={t`chosen`} /> : null}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
