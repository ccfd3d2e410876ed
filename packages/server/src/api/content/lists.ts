import type { EntryKind } from "../../store/entries/entry.ts";
import { kindNames } from "../../store/entries/kinds/index.ts";
import { type Publication, readPublications } from "../../store/entries/versions.ts";
import { connection } from "../connection.ts";
import type { Context } from "../context.ts";
import type { EntryState, QueryResolvers } from "../generated/resolvers.ts";
import { type EntryRow, entryAfter, isNothing, readEntries } from "./entry-row.ts";
import { isIncomplete, nameOf } from "./languages.ts";

const all = (context: Context, kinds: readonly EntryKind[]): Promise<EntryRow[]> =>
  context.walled((tx) => readEntries(tx, context.viewer.organisationId, kinds));

export const entries: NonNullable<QueryResolvers["entries"]> = async (_, { kind, search, state, ...page }, context) => {
  const wanted = plain(search ?? "");
  const rows = (await all(context, [kind])).filter((row) => isIn(row, state ?? null) && hasText(row, wanted));
  return connection<EntryRow>(
    page,
    ({ key }) => [key],
    async ({ limit, after }) => {
      const last = String(after?.[0] ?? "");
      return rows.filter(({ key }) => after === null || key > last).slice(0, limit);
    },
  );
};

/** Of what was removed there is its history, by which it can come back. */
export const entry: NonNullable<QueryResolvers["entry"]> = async (_, id, context) => {
  const row = await context.walled((tx) => entryAfter(tx, context.viewer.organisationId, id));
  return isNothing(row) ? null : row;
};

export const entryCounts: NonNullable<QueryResolvers["entryCounts"]> = async (_, __, context) => {
  const byKind = Map.groupBy(await all(context, kindNames), ({ kind }) => kind);
  return kindNames.map((kind) => {
    const rows = byKind.get(kind) ?? [];
    return {
      kind,
      all: rows.length,
      drafts: rows.filter(({ draft }) => draft !== null).length,
      reviews: rows.filter(({ draft }) => draft?.state === "review").length,
      incomplete: rows.filter(isIncomplete).length,
    };
  });
};

export const drafts: NonNullable<QueryResolvers["drafts"]> = async (_, { state }, context) => {
  const rows = (await all(context, kindNames)).filter(({ draft }) => draft && (!state || draft.state === state));
  return rows.sort((a, b) => (b.draft?.updatedAt.getTime() ?? 0) - (a.draft?.updatedAt.getTime() ?? 0));
};

export const publications: NonNullable<QueryResolvers["publications"]> = (_, page, context) =>
  connection<Publication>(
    page,
    ({ place, kind, key }) => [place, kind, key],
    ({ limit, after }) => {
      const [at, kind, key] = (after ?? []).map(String);
      const before = at !== undefined && kind !== undefined && key !== undefined ? { at, kind, key } : null;
      return context.walled((tx) => readPublications(tx, context.viewer.organisationId, { before, count: limit }));
    },
  );

function isIn(row: EntryRow, state: EntryState | null): boolean {
  switch (state) {
    case null:
      return true;
    case "DRAFT":
      return row.draft !== null;
    case "REVIEW":
      return row.draft?.state === "review";
    case "INCOMPLETE":
      return isIncomplete(row);
  }
}

/** Every word must be somewhere in it. */
function hasText(row: EntryRow, wanted: string): boolean {
  if (wanted === "") return true;
  const text = plain(`${row.key} ${nameOf(row)} ${JSON.stringify([row.live, row.draft?.body ?? null])}`);
  return wanted.split(/\s+/).every((word) => text.includes(word));
}

/** Small letters without accents, in any script. */
const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
