import { Trans } from "@lingui/react/macro";
import { Button, Table } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import classes from "./data-table.module.css";

export interface Column<Row> {
  readonly key: string;
  readonly label: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end, so that their digits align. */
  readonly align?: "start" | "end";
  readonly width?: string;
  /** Left out where the window is narrow. */
  readonly wideOnly?: boolean;
  /** The key of the column below which it stands where the window is narrow. */
  readonly below?: string;
}

interface DataTableProps<Row> {
  /** What the table holds, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Where a row leads; its first column becomes the link, and a click anywhere on the row follows it. */
  readonly rowHref?: (row: Row) => string;
  readonly rowTone?: (row: Row) => "urgent" | "waiting" | "quiet" | undefined;
  /** Shown instead of rows where there are none. */
  readonly empty?: ReactNode;
  readonly more?: { readonly load: () => void; readonly busy: boolean } | undefined;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, more } = props;
  if (rows.length === 0 && props.empty) return props.empty;
  return (
    <div className={classes["frame"]}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a named part of the page, and no set of fields */}
      <div className={classes["scroll"]} role="group" aria-label={label} tabIndex={0}>
        <Table highlightOnHover={props.rowHref !== undefined} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Head key={column.key} column={column} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <DataRow key={props.rowKey(row)} row={row} {...props} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {more ? (
        <div className={classes["more"]}>
          <Button variant="subtle" color="gray" onClick={more.load} loading={more.busy}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** A column that stands below another one where the window is narrow has no place of its own there. */
function isWideOnly<Row>({ wideOnly, below }: Column<Row>): boolean {
  return wideOnly === true || below !== undefined;
}

/** A column of buttons needs no name, and a heading without one would be read out as nothing. */
function Head<Row>({ column }: { readonly column: Column<Row> }) {
  const { label, align = "start", width } = column;
  const wideOnly = isWideOnly(column);
  const props = { ta: align, "data-wide-only": wideOnly || undefined, ...(width === undefined ? {} : { w: width }) };
  return label ? <Table.Th {...props}>{label}</Table.Th> : <Table.Td {...props} />;
}

function DataRow<Row>({ row, columns, rowHref, rowTone }: DataTableProps<Row> & { readonly row: Row }) {
  const href = rowHref?.(row);
  return (
    <Table.Tr data-tone={rowTone?.(row)} className={href ? classes["linked"] : undefined}>
      {columns.map((column, index) => (
        <Table.Td key={column.key} ta={column.align ?? "start"} data-wide-only={isWideOnly(column) || undefined}>
          {href && index === 0 ? (
            <Link to={href} className={classes["link"]}>
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
          {columns
            .filter(({ below }) => below === column.key)
            .map(({ key, cell }) => (
              <div key={key} data-narrow-only>
                {cell(row)}
              </div>
            ))}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
