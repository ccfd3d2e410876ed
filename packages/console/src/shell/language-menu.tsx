import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { IconCheck, IconLanguage } from "@tabler/icons-react";
import { languages } from "../i18n/languages.ts";
import { prefer, usePreferences } from "../preferences/preferences.ts";

export function LanguageMenu() {
  const { t } = useLingui();
  const { language } = usePreferences();
  return (
    <Menu width={180}>
      <Menu.Target>
        <ActionIcon aria-label={t`Language`}>
          <IconLanguage size={18} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t`Language`}</Menu.Label>
        {languages.map(({ code, name }) => (
          <Menu.Item
            key={code}
            lang={code}
            onClick={() => prefer({ language: code })}
            rightSection={code === language ? <IconCheck size={16} aria-label={t`chosen`} /> : null}
          >
            <bdi>{name}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
