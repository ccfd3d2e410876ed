import { useLingui } from "@lingui/react/macro";
import type { RowPartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import type { Column } from "../../../ui/data-table.tsx";
import classes from "../answers.module.css";

/** The columns of a table of data: names, each value, and the day. */
export function useRowColumns(values: readonly string[]): readonly Column<RowPartsFragment>[] {
  const { t } = useLingui();
  const formats = useFormats();
  const shown = (value: unknown) => (typeof value === "number" ? formats.number(value) : String(value ?? "–"));
  return [
    {
      key: "name",
      label: t`Name`,
      cell: ({ key, names }) => (
        <>
          <bdi>{names[0] ?? key}</bdi>
          {names[0] === key ? null : <div className={classes["small"]}>{key}</div>}
        </>
      ),
    },
    ...values.map(
      (value): Column<RowPartsFragment> => ({
        key: `value ${value}`,
        label: value,
        cell: (row) => <bdi>{shown(valueIn(row.values, value))}</bdi>,
      }),
    ),
    { key: "date", label: t`Day`, cell: ({ date }) => formats.written(date) },
  ];
}

function valueIn(values: unknown, name: string): unknown {
  return typeof values === "object" && values !== null
    ? Object.entries(values).find(([key]) => key === name)?.[1]
    : null;
}
