import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Checkbox, Group, NumberInput, Popover, Stack, Tooltip } from "@mantine/core";
import { IconAdjustments } from "@tabler/icons-react";
import { useState } from "react";
import { useLanguageChoices } from "../../session/use-language-choices.ts";
import type { Setting } from "./use-setting.ts";

type Operator = Setting["operators"][number];

interface OwnRoomProps {
  readonly operator: Operator | undefined;
  /** Of everybody who has said nothing of themselves. */
  readonly usual: number | undefined;
  /** Resolves to whether it was kept. */
  readonly onSave: (said: Pick<Operator, "languages"> & { readonly capacity: number | null }) => Promise<boolean>;
}

/** Which conversations are given to this operator, and how many. */
export function OwnRoom(props: OwnRoomProps) {
  const { t } = useLingui();
  const [opened, open] = useState(false);
  return (
    <Popover opened={opened} onChange={open} position="bottom-end" trapFocus returnFocus withinPortal width={280}>
      <Popover.Target>
        <Tooltip label={t`What I can take`}>
          <ActionIcon
            disabled={!props.operator}
            size="lg"
            aria-label={t`What I can take`}
            aria-expanded={opened}
            onClick={() => open(!opened)}
          >
            <IconAdjustments size={18} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`What I can take`}>
        <RoomForm {...props} onDone={() => open(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function RoomForm({ operator, usual, onSave, onDone }: OwnRoomProps & { readonly onDone: () => void }) {
  const { t } = useLingui();
  const choices = useLanguageChoices();
  const [languages, write] = useState<readonly string[]>(operator?.languages ?? []);
  const [capacity, limit] = useState<number | null>(operator?.capacity ?? null);
  const [saves, save] = useState(false);
  const submit = async () => {
    save(true);
    if (await onSave({ languages: [...languages], capacity })) onDone();
    else save(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <Checkbox.Group
          label={t`Languages that I write`}
          description={t`Who speaks one of them is given to me first.`}
          value={[...languages]}
          onChange={write}
        >
          <Stack gap={6} mt="xs" mah={240} style={{ overflowY: "auto" }}>
            {choices.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
        <NumberInput
          label={t`Open conversations at most`}
          placeholder={usual === undefined ? "" : t`${usual}, as for everybody`}
          min={1}
          max={1000}
          allowDecimal={false}
          value={capacity ?? ""}
          onChange={(value) => limit(value === "" ? null : Number(value))}
        />
        <Group justify="end">
          <Button type="submit" loading={saves}>
            <Trans>Save</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
