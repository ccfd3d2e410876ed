import { type DataRow, type DataTable, fold, tableFromJson } from "@hotline/core/data/index.ts";
import { type DataSourceState, readDataSources, readTableOf } from "../../store/data/sources.ts";
import type { Context } from "../context.ts";
import { defineLoader } from "../context.ts";
import { notFound } from "../errors.ts";

/** A data source as its resolvers get it. */
export type SourceRow = DataSourceState;

export function sourcesOf(context: Context): Promise<readonly SourceRow[]> {
  return context.walled((tx) => readDataSources(tx, context.viewer.organisationId, Date.now()));
}

export async function sourceOf(context: Context, key: string): Promise<SourceRow> {
  const found = (await sourcesOf(context)).find((source) => source.key === key);
  if (!found) throw notFound("This data source");
  return found;
}

/** The tables of sources; a table may be large, so each is read once for a request. */
export const tableOf = defineLoader((keys: readonly string[], context) =>
  context.walled(async (tx) => {
    const tables: (DataTable | null)[] = [];
    for (const key of keys) {
      const content = await readTableOf(tx, context.viewer.organisationId, key);
      tables.push(content === null ? null : tableFromJson(content));
    }
    return tables;
  }),
);

/** A row as it is shown. */
export const shownRow = ({ key, names, date, values, held }: DataRow) => ({
  key,
  names,
  date,
  values,
  isHeld: held !== undefined,
});

/** The rows that have a text in their name or values. */
export function rowsWith(rows: readonly DataRow[], search: string): readonly DataRow[] {
  const wanted = fold(search);
  if (wanted === "") return rows;
  return rows.filter(({ key, names, values }) =>
    [key, ...names, ...Object.values(values)].some((each) => fold(String(each ?? "")).includes(wanted)),
  );
}
