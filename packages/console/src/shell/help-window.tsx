import { useLingui } from "@lingui/react/macro";
import { Modal, SimpleGrid, Title } from "@mantine/core";
import { Keys } from "../keys/keys.tsx";
import { useShortcutGroups } from "../keys/use-shortcuts.ts";
import classes from "./shell.module.css";

interface HelpWindowProps {
  readonly onClose: () => void;
}

/** Every key that works on the page that is open, by what it belongs to. */
export function HelpWindow({ onClose }: HelpWindowProps) {
  const { t } = useLingui();
  const groups = useShortcutGroups();
  const titles = [...new Set(groups.map(({ title }) => title))];
  return (
    <Modal opened onClose={onClose} title={t`Keyboard shortcuts`} size="lg">
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
    </Modal>
  );
}
