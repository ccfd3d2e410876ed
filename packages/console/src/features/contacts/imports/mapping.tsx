import { useMutation, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, MultiSelect, Select, Stack, Table, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import {
  type ContactColumnInput,
  type ContactColumnKind,
  type ContactImportMode,
  type ContactImportQuery,
  type ContactImportSettings,
  ContactSettingsDocument,
  PreviewContactImportDocument,
  RunContactImportDocument,
} from "../../../generated/graphql.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { useMay } from "../../../session/viewer.ts";
import { Refusal } from "../../../ui/refusal.tsx";
import { Section } from "../../../ui/section.tsx";
import classes from "../contacts.module.css";
import { FieldWindow } from "../fields/field-window.tsx";
import { GroupWindow } from "../segments/group-window.tsx";
import { Preview } from "./preview.tsx";

type Draft = NonNullable<ContactImportQuery["contactImport"]>;

interface MappingProps {
  readonly one: Draft;
}

/** How the columns of a file are read, and what would come of it; then it may run. */
export function Mapping({ one }: MappingProps) {
  const { t } = useLingui();
  const [settings, setSettings] = useState<ContactImportSettings>(() => firstSettings(one));
  const [preview, { data, error, loading }] = useMutation(PreviewContactImportDocument);
  const [run, { error: refused, loading: starts }] = useMutation(RunContactImportDocument);
  const problem = refused ?? error;
  const hasNumber = settings.columns.filter(({ kind }) => kind === "PHONE").length === 1;
  useEffect(() => {
    // What is wrong with the settings is shown by `error`.
    if (hasNumber) void preview({ variables: { id: one.id, settings } }).catch(() => undefined);
  }, [one.id, settings, hasNumber, preview]);
  const begin = () => void run({ variables: { id: one.id, settings } }).catch(() => undefined);
  return (
    <Stack gap="xl">
      <Section title={t`What the columns mean`}>
        <Columns one={one} settings={settings} onChange={setSettings} />
      </Section>
      <Options one={one} settings={settings} onChange={setSettings} />
      <Section
        title={t`What would happen`}
        actions={
          <Button loading={starts || loading} disabled={!hasNumber || !data} onClick={begin}>
            <Trans>Import now</Trans>
          </Button>
        }
      >
        <Refusal
          text={
            hasNumber
              ? problem && refusalWords(problem)
              : t`Say which one column is the phone number: people are known by it.`
          }
        />
        {data && hasNumber ? <Preview one={one} preview={data.previewContactImport} /> : null}
      </Section>
    </Stack>
  );
}

function firstSettings({ columns, country }: Draft): ContactImportSettings {
  return {
    columns: columns.map(({ kind, field }) => ({ kind, ...(field && { field }) })),
    country: country ?? null,
    mode: "CREATE_AND_UPDATE",
    groups: [],
  };
}

interface ChangeProps {
  readonly settings: ContactImportSettings;
  readonly onChange: (settings: ContactImportSettings) => void;
}

function Columns({ one, settings, onChange }: MappingProps & ChangeProps) {
  const { t } = useLingui();
  const choices = useChoices();
  const [newFor, setNewFor] = useState<number>();
  const change = (at: number, choice: string) => {
    if (choice === newChoice) return setNewFor(at);
    onChange({ ...settings, columns: settings.columns.map((column, n) => (n === at ? columnOf(choice) : column)) });
  };
  return (
    <div className={classes["scroll"]}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Column</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Means</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>For example</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {one.columns.map(({ header, samples }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place; titles may repeat
            <Table.Tr key={at}>
              <Table.Td>
                <bdi dir="auto">{header}</bdi>
              </Table.Td>
              <Table.Td>
                <Select
                  aria-label={t`Meaning of ${header}`}
                  allowDeselect={false}
                  data={choices}
                  value={choiceOf(settings.columns[at])}
                  onChange={(choice) => choice && change(at, choice)}
                />
              </Table.Td>
              <Table.Td className={classes["quiet"]}>
                <bdi dir="auto">{samples.filter(Boolean).join(" · ")}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {newFor === undefined ? null : (
        <FieldWindow
          name={one.columns[newFor]?.header ?? ""}
          onClose={() => setNewFor(undefined)}
          onMade={(key) => change(newFor, `field:${key}`)}
        />
      )}
    </div>
  );
}

/** Chosen where no field is for what the column holds, and no group for those who come with the file. */
const newChoice = "NEW";

const choiceOf = (column: ContactColumnInput | undefined) =>
  column?.kind === "FIELD" ? `field:${column.field}` : (column?.kind ?? "IGNORE");

const columnOf = (choice: string): ContactColumnInput =>
  choice.startsWith("field:") ? { kind: "FIELD", field: choice.slice(6) } : { kind: choice as ContactColumnKind };

function useChoices() {
  const { t } = useLingui();
  const fields = useQuery(ContactSettingsDocument).data?.contactFields ?? [];
  const mayMake = useMay("segments.write");
  return [
    { value: "IGNORE", label: t`– left out –` },
    { value: "PHONE", label: t`Phone number` },
    { value: "NAME", label: t`Name` },
    { value: "LANGUAGE", label: t`Language` },
    { value: "GROUPS", label: t`Groups (separated by semicolons)` },
    ...fields.map(({ key, name }) => ({ value: `field:${key}`, label: name })),
    ...(mayMake ? [{ value: newChoice, label: t`New field …` }] : []),
  ];
}

function Options({ one, settings, onChange }: MappingProps & ChangeProps) {
  const { t } = useLingui();
  const groups = useQuery(ContactSettingsDocument).data?.contactGroups ?? [];
  const mayMake = useMay("segments.write");
  const [makes, make] = useState(false);
  const modes: readonly { value: ContactImportMode; label: string }[] = [
    { value: "CREATE_AND_UPDATE", label: t`Make new contacts, and change known ones` },
    { value: "CREATE_ONLY", label: t`Make new contacts; leave known ones as they are` },
    { value: "UPDATE_ONLY", label: t`Change known contacts; leave others out` },
  ];
  return (
    <Group align="flex-start" grow preventGrowOverflow={false}>
      <Select
        label={t`People who are known already`}
        allowDeselect={false}
        data={[...modes]}
        value={settings.mode}
        onChange={(mode) => mode && onChange({ ...settings, mode: mode as ContactImportMode })}
      />
      <TextInput
        label={t`Country of numbers without one`}
        placeholder={t`Two letters, such as ZA`}
        maxLength={2}
        defaultValue={settings.country ?? ""}
        onBlur={({ currentTarget }) => {
          const country = currentTarget.value.trim().toUpperCase() || null;
          if (country !== (settings.country ?? null)) onChange({ ...settings, country });
        }}
      />
      <MultiSelect
        label={t`Put everybody into`}
        placeholder={t`No group`}
        data={[
          ...groups.filter(({ query }) => !query).map(({ id, name }) => ({ value: id, label: name })),
          ...(mayMake ? [{ value: newChoice, label: t`New group …` }] : []),
        ]}
        value={[...settings.groups]}
        onChange={(chosen) => (chosen.includes(newChoice) ? make(true) : onChange({ ...settings, groups: chosen }))}
      />
      {makes ? (
        <GroupWindow
          group={null}
          name={one.fileName.replace(/\.\w+$/, "")}
          onClose={() => make(false)}
          onMade={(id) => onChange({ ...settings, groups: [...settings.groups, id] })}
        />
      ) : null}
    </Group>
  );
}
