import { Trans, useLingui } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import type { ReactNode } from "react";
import type { EntryKind, EntryListPartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Since } from "../../../ui/since.tsx";
import classes from "../answers.module.css";
import { entryHref, shownKind } from "../kinds.ts";

type Row = EntryListPartsFragment;

interface EntryTableProps {
  readonly kind: EntryKind;
  /** Further columns, after the name. */
  readonly more: readonly Column<Row>[];
  readonly empty: ReactNode;
  readonly rows: readonly Row[];
  readonly loadMore: { readonly load: () => void; readonly busy: boolean } | undefined;
}

export function EntryTable({ kind, rows, more, empty, loadMore }: EntryTableProps) {
  const { t, i18n } = useLingui();
  const columns: readonly Column<Row>[] = [
    {
      key: "name",
      label: i18n._(shownKind(kind).one),
      cell: ({ name, key }) => (
        <>
          <bdi>{name}</bdi>
          {name === key ? null : <div className={classes["small"]}>{key}</div>}
        </>
      ),
    },
    { key: "languages", label: t`Languages`, below: "name", cell: (row) => <Languages row={row} /> },
    ...more,
    { key: "state", label: t`State`, cell: (row) => <State row={row} /> },
    {
      key: "published",
      label: t`Live since`,
      wideOnly: true,
      cell: ({ publishedAt }) => (publishedAt ? <Since at={publishedAt} /> : <Trans>never</Trans>),
    },
  ];
  return (
    <DataTable
      label={i18n._(shownKind(kind).one)}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ key }) => entryHref(kind, key)}
      empty={empty}
      more={loadMore}
    />
  );
}

/** A badge a language: there, or missing; a dot where a draft changes it. */
function Languages({ row }: { readonly row: Row }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <span className={classes["row"]}>
      {row.languages.map(({ language, isComplete, isDraft }) => {
        const name = formats.language(language);
        const there = isComplete ? t`${name} is there` : t`${name} is missing`;
        const label = isDraft ? t`${there}, and a draft changes it` : there;
        return (
          <Badge
            key={language}
            size="sm"
            radius="sm"
            variant={isComplete ? "light" : "outline"}
            color={isComplete ? "green" : "amber"}
            title={label}
          >
            <span aria-hidden>
              {language}
              {isDraft ? " •" : ""}
            </span>
            <span className="visually-hidden">{label}</span>
          </Badge>
        );
      })}
    </span>
  );
}

function State({ row: { draft, version } }: { readonly row: Row }) {
  if (draft?.state === "REVIEW")
    return (
      <Badge color="amber" variant="light">
        <Trans>to be reviewed</Trans>
      </Badge>
    );
  if (draft)
    return (
      <Badge color="gray" variant="light" title={draft.author}>
        <Trans>draft</Trans>
      </Badge>
    );
  return version === 0 ? null : (
    <Badge color="green" variant="light">
      <Trans>live</Trans>
    </Badge>
  );
}
