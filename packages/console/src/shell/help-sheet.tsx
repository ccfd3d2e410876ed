import { useLingui } from "@lingui/react/macro";
import { Modal, SimpleGrid, Title } from "@mantine/core";
import { Keys } from "../keys/keys.tsx";
import { useShortcutGroups, useShortcuts } from "../keys/use-shortcuts.ts";
import { openPalette } from "../palette/open.ts";
import { useValue } from "../state/value.ts";
import { helpOpened, openHelp } from "./help-open.ts";
import classes from "./shell.module.css";

/** Every key that works on the page that is open, by what it belongs to. */
export function HelpSheet() {
  const { t } = useLingui();
  const isOpen = useValue(helpOpened);
  useShortcuts(t`Everywhere`, [
    { keys: "?", label: t`Show the keys`, run: openHelp },
    { keys: "mod+k", label: t`Search, or do something`, run: openPalette, whileTyping: true },
    { keys: "/", label: t`Search, or do something`, run: openPalette },
  ]);
  return (
    <Modal opened={isOpen} onClose={() => helpOpened.set(false)} title={t`Keys`} size="lg">
      <Groups />
    </Modal>
  );
}

function Groups() {
  const groups = useShortcutGroups();
  const titles = [...new Set(groups.map(({ title }) => title))];
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
      {titles.map((title) => (
        <section key={title}>
          <Title order={2} size="h5" mb={4}>
            {title}
          </Title>
          {groups
            .filter((group) => group.title === title)
            .flatMap(({ shortcuts }) => shortcuts)
            .map(({ keys, label }) => (
              <div key={keys} className={classes["keyRow"]}>
                <span>{label}</span>
                <Keys keys={keys} />
              </div>
            ))}
        </section>
      ))}
    </SimpleGrid>
  );
}
