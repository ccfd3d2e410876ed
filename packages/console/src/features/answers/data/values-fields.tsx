import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Fieldset, Group, TagsInput, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import type { SourceForm } from "./source-form.ts";

interface ValuesFieldsProps {
  readonly form: SourceForm;
  readonly readOnly: boolean;
  readonly onChange: (form: SourceForm) => void;
}

/** The columns of all lines alike, and on a phone, too, both wide enough to be read. */
const shared = (share: number) => ({ flex: `${share} 1 0`, minWidth: 0 });

/** Which value is in which column. */
export function ValuesFields({ form, readOnly, onChange }: ValuesFieldsProps) {
  const { t } = useLingui();
  const { values } = form;
  const set = (at: number, part: Partial<SourceForm["values"][number]>) => {
    const old = values[at];
    if (old) onChange({ ...form, values: values.with(at, { ...old, ...part }) });
  };
  return (
    <Fieldset legend={t`Values`}>
      {values.map(({ value, headers }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a value's name is what is being typed
        <Group key={at} align="end" wrap="nowrap" mb="xs">
          <TextInput
            style={shared(2)}
            label={t`Value`}
            value={value}
            readOnly={readOnly}
            onChange={(event) => set(at, { value: event.currentTarget.value })}
          />
          <TagsInput
            style={shared(3)}
            label={t`Headers`}
            value={[...headers]}
            readOnly={readOnly}
            acceptValueOnBlur
            onChange={(next) => set(at, { headers: next })}
          />
          {readOnly ? null : (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t`Take it out`}
              onClick={() => onChange({ ...form, values: values.toSpliced(at, 1) })}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {readOnly ? null : (
        <Button
          size="xs"
          variant="default"
          onClick={() => onChange({ ...form, values: [...values, { value: "", headers: [] }] })}
        >
          <Trans>Add a value</Trans>
        </Button>
      )}
    </Fieldset>
  );
}
