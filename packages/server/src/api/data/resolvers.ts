import { type DataRow, ReadingError } from "@hotline/core/data/index.ts";
import { previewData } from "../../jobs/refresh-data.ts";
import { audit } from "../../store/audit.ts";
import { readTries } from "../../store/data/tries.ts";
import { connection } from "../connection.ts";
import { sourceFrom } from "../content/body.ts";
import type { DataSourceResolvers, MutationResolvers, Resolvers } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { rowsWith, shownRow, sourceOf, sourcesOf, tableOf } from "./source-row.ts";

interface PlacedRow {
  readonly place: number;
  readonly row: DataRow;
}

const dataSource: DataSourceResolvers = {
  settings: ({ definition }) => definition,
  rows: async ({ key }, { search, ...page }, context) => {
    const table = await context.loader(tableOf).load(key);
    const rows = rowsWith(table?.rows ?? [], search ?? "");
    const found = await connection<PlacedRow>(
      page,
      ({ place }) => [place],
      async ({ limit, after }) => {
        const from = typeof after?.[0] === "number" ? after[0] + 1 : 0;
        return rows.slice(from, from + limit).map((row, i) => ({ place: from + i, row }));
      },
    );
    return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: shownRow(node.row) })) };
  },
  tries: ({ key }, page, context) =>
    connection(
      page,
      ({ id }) => [id],
      ({ limit, after }) =>
        context.walled((tx) =>
          readTries(
            tx,
            { organisationId: context.viewer.organisationId, key },
            {
              count: limit,
              ...(typeof after?.[0] === "string" && { before: after[0] }),
            },
          ),
        ),
    ),
};

const fetchDataNow: NonNullable<MutationResolvers["fetchDataNow"]> = async (_, { key }, context) => {
  const source = await sourceOf(context, key);
  await context.walled(async (tx) => {
    await tx.query("select ask_for_job('refreshData', $1)", [key]);
    await audit(tx, context.viewer, "data.fetched", key);
  });
  return source;
};

/** A preview waits for a server somewhere: for less long than a fetch that nobody watches. */
const previewMs = 10_000;
const rowsShown = 20;

const previewDataSource: NonNullable<MutationResolvers["previewDataSource"]> = async (_, { key, source }, context) => {
  const definition = { key, ...sourceFrom(source) };
  const rules = { ...context.house.refresh, timeoutMs: previewMs };
  const { organisationId } = context.viewer;
  // No transaction is held open while a server somewhere thinks.
  const report = await previewData(context.pool, organisationId, definition, rules).catch((error: unknown) => {
    if (!(error instanceof ReadingError)) throw error;
    return { outcome: "rejected", problems: error.problems } as const;
  });
  const { outcome, problems } = report;
  const table = outcome === "read" ? report.table : null;
  return {
    outcome,
    problems: problems.slice(0, rowsShown),
    rowCount: table?.rows.length ?? 0,
    columns: Object.keys(table?.rows[0]?.values ?? {}),
    rows: (table?.rows ?? []).slice(0, rowsShown).map(shownRow),
    asOf: table?.asOf ?? null,
  };
};

export const data: Resolvers = {
  DataSource: dataSource,
  Query: {
    dataSources: (_, __, context) => sourcesOf(context),
    dataSource: async (_, { key }, context) => (await sourcesOf(context)).find((source) => source.key === key) ?? null,
  },
  Mutation: { fetchDataNow, previewDataSource },
  Subscription: {
    dataSourcesChanged: {
      subscribe: (_, __, context) =>
        live(context, {
          watch: { data: "all", content: "all" },
          read: async () => ({ dataSourcesChanged: await sourcesOf(context) }),
        }),
    },
  },
};
