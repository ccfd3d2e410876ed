import { useLingui } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import type { ReactNode } from "react";
import type { ContactsQuery } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import type { Column } from "../../../ui/data-table.tsx";
import { PersonName } from "../../../ui/person-name.tsx";
import { Since } from "../../../ui/since.tsx";
import classes from "../contacts.module.css";
import { StatusBadge } from "../status-badge.tsx";
import type { OwnColumn } from "./columns.ts";
import { useColumnLabels } from "./columns-menu.tsx";

type Row = ContactsQuery["contacts"]["edges"][number]["node"];

export function useColumns(
  chosen: readonly string[],
  fields: readonly { readonly key: string; readonly name: string }[],
): readonly Column<Row>[] {
  const { t } = useLingui();
  const formats = useFormats();
  const labels = useColumnLabels();
  const own: Readonly<Record<OwnColumn, (row: Row) => ReactNode>> = {
    number: ({ number }) => (number ? <bdi dir="ltr">{number}</bdi> : "–"),
    language: ({ language }) => (language ? formats.language(language) : "–"),
    groups: ({ groups, segments }) => <Tags groups={groups} segments={segments} />,
    lastSeen: ({ lastSeenAt }) => (lastSeenAt ? <Since at={lastSeenAt} /> : "–"),
    created: ({ createdAt }) => <Since at={createdAt} />,
  };
  const person: Column<Row> = {
    key: "person",
    label: t`Person`,
    cell: ({ name, number, reference, status }) => (
      <>
        {name || number ? <PersonName name={name} number={number} /> : reference} <StatusBadge status={status} />
      </>
    ),
  };
  const shown = (Object.keys(own) as OwnColumn[])
    .filter((key) => chosen.includes(key))
    .map((key): Column<Row> => ({ key, label: labels[key], cell: own[key], wideOnly: key !== "lastSeen" }));
  const known = fields
    .filter(({ key }) => chosen.includes(`field:${key}`))
    .map(({ key, name }): Column<Row> => ({ key: `field:${key}`, label: name, wideOnly: true, cell: fieldCell(key) }));
  return [person, ...shown, ...known];
}

const fieldCell = (key: string) => (row: Row) => (
  <bdi dir="auto">{row.fields.find(({ field }) => field.key === key)?.text || "–"}</bdi>
);

interface TagsProps {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly segments: readonly { readonly id: string; readonly name: string }[];
}

/** Groups that people fill, and segments that a query fills, told apart by their look. */
export function Tags({ groups, segments }: TagsProps) {
  return (
    <span className={classes["tags"]}>
      {groups.map(({ id, name }) => (
        <Badge key={id} variant="light">
          <bdi dir="auto">{name}</bdi>
        </Badge>
      ))}
      {segments.map(({ id, name }) => (
        <Badge key={id} variant="outline" color="violet">
          <bdi dir="auto">{name}</bdi>
        </Badge>
      ))}
    </span>
  );
}
