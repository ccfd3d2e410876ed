import { useLingui } from "@lingui/react/macro";
import { Group, Modal, SimpleGrid, Switch, Title } from "@mantine/core";
import { Keys } from "../keys/keys.tsx";
import type { ShortcutGroup } from "../keys/shortcuts.ts";
import { useShortcutGroups } from "../keys/use-shortcuts.ts";
import { prefer, usePreferences } from "../preferences/preferences.ts";
import classes from "./shell.module.css";

/** What has two keys stands once, with both. */
function rowsOf(groups: readonly ShortcutGroup[], title: string) {
  const all = groups.filter((group) => group.title === title).flatMap(({ shortcuts }) => shortcuts);
  const labels = [...new Set(all.map(({ label }) => label))];
  return labels.map((label) => ({ label, shortcuts: all.filter((one) => one.label === label) }));
}

interface HelpWindowProps {
  readonly onClose: () => void;
}

/** Every key that works on the page that is open, by what it belongs to. */
export function HelpWindow({ onClose }: HelpWindowProps) {
  const { t } = useLingui();
  const groups = useShortcutGroups();
  const { letterKeys } = usePreferences();
  const titles = [...new Set(groups.map(({ title }) => title))];
  return (
    <Modal opened onClose={onClose} title={t`Keyboard shortcuts`} size="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {titles.map((title) => (
          <section key={title}>
            <Title order={2} size="h5" mb={4}>
              {title}
            </Title>
            {rowsOf(groups, title).map(({ label, shortcuts }) => (
              <div key={label} className={classes["keyRow"]}>
                <span>{label}</span>
                <Group gap="xs" wrap="nowrap">
                  {shortcuts.map(({ keys }) => (
                    <Keys key={keys} keys={keys} />
                  ))}
                </Group>
              </div>
            ))}
          </section>
        ))}
      </SimpleGrid>
      <Switch
        mt="xl"
        label={t`Letters and signs alone do something`}
        description={t`Off, nothing happens where you press one unawares, or speak to your computer. For this browser.`}
        checked={letterKeys}
        onChange={(event) => prefer({ letterKeys: event.currentTarget.checked })}
      />
    </Modal>
  );
}
