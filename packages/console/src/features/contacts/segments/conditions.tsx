import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Autocomplete, Button, SegmentedControl, Select, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { TriageWordsDocument } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useLanguageChoices } from "../../../session/use-language-choices.ts";
import classes from "../contacts.module.css";
import {
  aboutProperty,
  type FieldOfContacts,
  kindOf,
  operatorsOf,
  propertiesOf,
  type Row,
  type RowOperator,
  type Rows,
} from "./builder.ts";

interface ConditionsProps {
  readonly rows: Rows;
  readonly fields: readonly FieldOfContacts[];
  readonly onChange: (rows: Rows) => void;
}

export function Conditions({ rows: { joint, rows }, fields, onChange }: ConditionsProps) {
  const { t } = useLingui();
  const change = (next: readonly Row[]) => onChange({ joint, rows: next });
  const add = () => {
    const property = fields[0] ? `fields.${fields[0].key}` : "name";
    change([...rows, { property, operator: operatorsOf(property, fields)[0] ?? "=", value: "" }]);
  };
  return (
    <div className={classes["conditions"]}>
      {rows.length > 1 ? (
        <SegmentedControl
          aria-label={t`How the conditions are joined`}
          data={[
            { value: "and", label: t`All must hold` },
            { value: "or", label: t`Any may hold` },
          ]}
          value={joint}
          onChange={(value) => onChange({ joint: value === "or" ? "or" : "and", rows })}
        />
      ) : null}
      {rows.map((row, at) => (
        <ConditionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
          key={at}
          row={row}
          fields={fields}
          onChange={(next) => change(rows.map((one, n) => (n === at ? next : one)))}
          onRemove={() => change(rows.filter((_, n) => n !== at))}
        />
      ))}
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          <Trans>Add a condition</Trans>
        </Button>
      </div>
    </div>
  );
}

interface ConditionRowProps {
  readonly row: Row;
  readonly fields: readonly FieldOfContacts[];
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}

function ConditionRow({ row, fields, onChange, onRemove }: ConditionRowProps) {
  const { t } = useLingui();
  const properties = usePropertyWords(fields);
  const operators = useOperatorWords();
  const asksOnly = row.operator === "isSet" || row.operator === "isNotSet";
  const kind = kindOf(row.property, fields);
  const known = propertiesOf(fields).includes(row.property) ? [] : [{ value: row.property, label: row.property }];
  return (
    <div className={classes["condition"]}>
      <Select
        aria-label={t`What is asked for`}
        searchable
        allowDeselect={false}
        data={[...propertiesOf(fields).map((value) => ({ value, label: properties(value) })), ...known]}
        value={row.property}
        onChange={(property) => property && onChange(aboutProperty(row, property, fields))}
      />
      <Select
        aria-label={t`How it is compared`}
        allowDeselect={false}
        data={operatorsOf(row.property, fields).map((value) => ({ value, label: operators(value, kind) }))}
        value={row.operator}
        onChange={(operator) => operator && onChange({ ...row, operator: operator as RowOperator })}
      />
      {asksOnly ? <span /> : <Value row={row} kind={kind} onChange={(value) => onChange({ ...row, value })} />}
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Remove this condition`} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

interface ValueProps {
  readonly row: Row;
  readonly kind: ReturnType<typeof kindOf>;
  readonly onChange: (value: string) => void;
}

/** With what a property is compared; languages are chosen by their names. */
function Value({ row: { property, value }, kind, onChange }: ValueProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const choices = useLanguageChoices();
  const labels = useLabels();
  if (property === "language") {
    const isKnown = value === "" || choices.some((one) => one.value === value);
    return (
      <Select
        aria-label={t`With what`}
        placeholder={t`Choose one`}
        searchable
        data={isKnown ? choices : [...choices, { value, label: formats.language(value) }]}
        value={value || null}
        onChange={(chosen) => onChange(chosen ?? "")}
      />
    );
  }
  if (property === "label")
    return (
      <Autocomplete
        aria-label={t`With what`}
        placeholder={t`Choose one`}
        data={labels}
        value={value}
        onChange={onChange}
      />
    );
  return (
    <TextInput
      aria-label={t`With what`}
      dir="auto"
      placeholder={kind === "datetime" ? "31-12-2026" : kind === "number" ? "30" : ""}
      inputMode={kind === "number" ? "decimal" : "text"}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** The labels that triage knows; those that operators gave by hand can be typed. */
function useLabels(): string[] {
  const { data } = useQuery(TriageWordsDocument);
  return data?.inboxWords.labels.toSorted() ?? [];
}

function usePropertyWords(fields: readonly FieldOfContacts[]): (property: string) => string {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    name: t`Name`,
    language: t`Language`,
    label: t`Label`,
    "urns.whatsapp": t`Number (digits)`,
    tickets: t`Conversations that wait for a human`,
    created_on: t`Day they came`,
    last_seen_on: t`Day they wrote last`,
  };
  return (property) => words[property] ?? fields.find(({ key }) => `fields.${key}` === property)?.name ?? property;
}

function useOperatorWords(): (operator: RowOperator, kind: string) => string {
  const { t } = useLingui();
  return (operator, kind) => {
    const isDay = kind === "datetime";
    switch (operator) {
      case "=":
        return isDay ? t`is on` : t`is`;
      case "!=":
        return isDay ? t`is not on` : t`is not`;
      case "~":
        return kind === "name" ? t`has a word that begins with` : t`contains`;
      case ">":
        return isDay ? t`is after` : t`is more than`;
      case ">=":
        return isDay ? t`is on or after` : t`is at least`;
      case "<":
        return isDay ? t`is before` : t`is less than`;
      case "<=":
        return isDay ? t`is on or before` : t`is at most`;
      case "isSet":
        return t`is known`;
      case "isNotSet":
        return t`is not known`;
    }
  };
}
