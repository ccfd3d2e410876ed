import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { type OwnColumn, ownColumns, toggled } from "./columns.ts";

interface ColumnsMenuProps {
  readonly fields: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (columns: readonly string[]) => void;
}

/** What the list shows of each person. */
export function ColumnsMenu({ fields, chosen, onChoose }: ColumnsMenuProps) {
  const labels = useColumnLabels();
  const all = [
    ...ownColumns.map((key) => ({ key: key as string, label: labels[key] })),
    ...fields.map(({ key, name }) => ({ key: `field:${key}`, label: name })),
  ];
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} aria-hidden />}>
          <Trans>Columns</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" mah={360} style={{ overflow: "auto" }}>
          {all.map(({ key, label }) => (
            <Checkbox
              key={key}
              label={label}
              checked={chosen.includes(key)}
              onChange={() => onChoose(toggled(chosen, key))}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

export function useColumnLabels(): Readonly<Record<OwnColumn, string>> {
  const { t } = useLingui();
  return {
    number: t`Number`,
    language: t`Language`,
    groups: t`Groups and segments`,
    lastSeen: t`Wrote last`,
    created: t`Came`,
  };
}
