import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Select, Table } from "@mantine/core";
import { Fragment, useState } from "react";
import {
  type ContactColumnInput,
  type ContactColumnKind,
  type ContactImportQuery,
  type ContactImportSettings,
  ContactSettingsDocument,
} from "../../../generated/graphql.ts";
import { useMay } from "../../../session/viewer.ts";
import classes from "../contacts.module.css";
import { FieldWindow } from "../fields/field-window.tsx";

export type Draft = NonNullable<ContactImportQuery["contactImport"]>;

export interface MappingProps {
  readonly one: Draft;
}

export interface ChangeProps {
  readonly settings: ContactImportSettings;
  readonly onChange: (settings: ContactImportSettings) => void;
}

export function Columns({ one, settings, onChange }: MappingProps & ChangeProps) {
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
                <Samples texts={samples.filter(Boolean)} />
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

/** Each by itself: an Arabic one would take the figures beside it with it. */
function Samples({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: samples may repeat
    <Fragment key={at}>
      {at === 0 ? null : " · "}
      <bdi dir="auto">{text}</bdi>
    </Fragment>
  ));
}

/** Chosen where no field is for what the column holds, and no group for those who come with the file. */
export const newChoice = "NEW";

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
