import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Table } from "@mantine/core";
import type { ContactImportQuery, PreviewContactImportMutation } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import classes from "../contacts.module.css";

import { outcomeColours, useOutcomes } from "./outcomes.ts";

interface PreviewRowsProps {
  readonly one: NonNullable<ContactImportQuery["contactImport"]>;
  readonly rows: PreviewContactImportMutation["previewContactImport"]["rows"];
}

/** The first rows as they stand in the file, each with what it would become. */
export function PreviewRows({ one, rows }: PreviewRowsProps) {
  const formats = useFormats();
  const outcomes = useOutcomes();
  const problems = useProblems();
  return (
    <div className={classes["scroll"]}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Row</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Becomes</Trans>
            </Table.Th>
            {one.columns.map(({ header }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place; titles may repeat
              <Table.Th key={at}>
                <bdi dir="auto">{header}</bdi>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ row, outcome, number, cells, days, problem, column }) => (
            <Table.Tr key={row}>
              <Table.Td>{formats.number(row)}</Table.Td>
              <Table.Td>
                <Badge color={outcomeColours[outcome] ?? "gray"} variant="light">
                  {outcomes[outcome] ?? outcome}
                </Badge>{" "}
                <span className={classes["quiet"]}>
                  {problem ? (problems[problem] ?? problem) : <bdi dir="ltr">{number}</bdi>}
                </span>
              </Table.Td>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their place
                <Table.Td key={at} c={column === at ? "red" : ""}>
                  <bdi dir="auto">{cell}</bdi>
                  <Day day={days[at] ?? null} cell={cell} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** The day that a cell is taken for, unless it says so itself. */
function Day({ day, cell }: { readonly day: string | null; readonly cell: string }) {
  const formats = useFormats();
  if (day === null || cell.startsWith(day)) return null;
  return (
    <div className={classes["quiet"]}>
      <time dateTime={day}>{formats.date(`${day}T12:00:00`)}</time>
    </div>
  );
}

function useProblems(): Readonly<Record<string, string>> {
  const { t } = useLingui();
  return {
    noNumber: t`no phone number`,
    badNumber: t`this is no phone number`,
    badField: t`this does not fit the field`,
    badLanguage: t`this language is not known`,
    badGroup: t`there is no such group, or it is a segment`,
    tooLong: t`too long`,
    twice: t`the number stands in the file twice; the first row counts`,
    known: t`known already`,
    unknown: t`not known yet`,
    same: t`nothing would change`,
  };
}
