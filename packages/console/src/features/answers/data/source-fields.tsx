import { useLingui } from "@lingui/react/macro";
import { Group, Select, TagsInput, TextInput } from "@mantine/core";
import { NumberField } from "../../../ui/number-field.tsx";
import type { SourceForm } from "./source-form.ts";
import { ValuesFields } from "./values-fields.tsx";

/** How a day stands in an address; not a name that this text could fill in. */
const dayPattern = "{date:MM-dd-yyyy}";

interface FieldsProps {
  readonly form: SourceForm;
  readonly readOnly: boolean;
  readonly onChange: (form: SourceForm) => void;
}

/** How a source is fetched and read. */
export function SourceFields({ form, readOnly, onChange }: FieldsProps) {
  const { t } = useLingui();
  const set = (part: Partial<SourceForm>) => onChange({ ...form, ...part });
  return (
    <>
      <TextInput
        label={t`Where the data is`}
        description={t`An address, or a file of the project's folder. ${dayPattern} stands for a day.`}
        value={form.location}
        readOnly={readOnly}
        onChange={(event) => set({ location: event.currentTarget.value })}
      />
      <Group grow>
        <Select
          label={t`Format`}
          data={[
            { value: "csv", label: t`Table (CSV)` },
            { value: "json", label: "JSON" },
            { value: "feed", label: t`News feed` },
          ]}
          value={form.format}
          allowDeselect={false}
          readOnly={readOnly}
          onChange={(format) => set({ format: format ?? "csv" })}
        />
        <NumberField
          label={t`Fetched every … minutes`}
          min={1}
          value={form.refreshMinutes}
          readOnly={readOnly}
          onChange={(refreshMinutes) => set({ refreshMinutes })}
        />
        <NumberField
          label={t`Too old after … hours`}
          min={1}
          value={form.staleHours}
          readOnly={readOnly}
          onChange={(staleHours) => set({ staleHours })}
        />
      </Group>
      {form.format === "feed" ? null : <TableFields form={form} readOnly={readOnly} onChange={onChange} />}
    </>
  );
}

/** What a table's columns mean, and what is believed of its values. */
function TableFields({ form, readOnly, onChange }: FieldsProps) {
  const { t } = useLingui();
  const set = (part: Partial<SourceForm>) => onChange({ ...form, ...part });
  return (
    <>
      <Select
        label={t`What a row is`}
        data={[
          { value: "countries", label: t`A country` },
          { value: "rows", label: t`Anything with a name` },
        ]}
        value={form.kind}
        allowDeselect={false}
        readOnly={readOnly}
        onChange={(kind) => set({ kind: kind ?? "rows" })}
      />
      <TagsInput
        label={t`Column with the name`}
        description={t`All headers that it ever had.`}
        value={[...form.name]}
        readOnly={readOnly}
        acceptValueOnBlur
        onChange={(name) => set({ name })}
      />
      <TagsInput
        label={t`Column with the day`}
        value={[...form.updated]}
        readOnly={readOnly}
        acceptValueOnBlur
        onChange={(updated) => set({ updated })}
      />
      <ValuesFields form={form} readOnly={readOnly} onChange={onChange} />
      <TagsInput
        label={t`Values that only ever grow`}
        description={t`When one falls, the last good one is told until the fall is confirmed.`}
        data={form.values.map(({ value }) => value).filter((value) => value !== "")}
        value={[...form.cumulative]}
        readOnly={readOnly}
        onChange={(cumulative) => set({ cumulative })}
      />
      <NumberField
        label={t`Minimum number of rows`}
        description={t`A version with fewer is refused.`}
        min={0}
        value={form.minimumRows}
        readOnly={readOnly}
        onChange={(minimumRows) => set({ minimumRows })}
      />
    </>
  );
}
