import { changesBetween } from "../../editing/changes.ts";
import type { EntryId } from "../../store/entries/entry.ts";
import { journeysUsing } from "../../store/entries/uses.ts";
import { type EntryVersion, idOf, readEntryVersion, readVersions } from "../../store/entries/versions.ts";
import { connection } from "../connection.ts";
import { defineLoader } from "../context.ts";
import type { EntryDraftResolvers, EntryResolvers, EntryVersionResolvers } from "../generated/resolvers.ts";
import { problemsIn } from "./entry-row.ts";
import { languagesOf, nameOf } from "./languages.ts";

const usesOf = defineLoader((ids: readonly EntryId[], context) =>
  context.walled(async (tx) => {
    const using = await journeysUsing(tx, context.viewer.organisationId, ids);
    return ids.map((id) => using.get(idOf(id)) ?? []);
  }),
);

export const entryResolvers: EntryResolvers = {
  id: ({ kind, key }) => `${kind}/${key}`,
  name: nameOf,
  version: ({ newest }) => newest?.version ?? 0,
  publishedAt: ({ newest, live }) => (live === null ? null : (newest?.publishedAt ?? null)),
  publishedBy: ({ newest }) => newest?.author ?? "",
  draft: ({ draft, newest }) => draft && { ...draft, liveVersion: newest?.version ?? 0 },
  languages: languagesOf,
  problems: (row) => problemsIn(row).map(({ severity, ...problem }) => ({ ...problem, stops: severity === "stops" })),
  changes: ({ draft, live }) => (draft === null ? [] : changesBetween(live, draft.body)),
  usedIn: (row, _, context) => context.loader(usesOf).load(row),
  versions: ({ kind, key }, page, context) =>
    connection<EntryVersion>(
      page,
      ({ version }) => [version],
      ({ limit, after }) =>
        context.walled((tx) =>
          readVersions(
            tx,
            context.viewer.organisationId,
            { kind, key },
            {
              count: limit,
              ...(typeof after?.[0] === "number" && { before: after[0] }),
            },
          ),
        ),
    ),
};

export const draftResolvers: EntryDraftResolvers = {
  isOutdated: ({ basedOn, liveVersion }) => basedOn !== liveVersion,
  isMine: ({ authors }, _, { viewer }) => authors.includes(viewer.memberId),
};

/** The version before each of some. */
const earlierOf = defineLoader((versions: readonly EntryVersion[], context) =>
  context.walled((tx) =>
    Promise.all(
      versions.map(({ version, ...id }) => readEntryVersion(tx, context.viewer.organisationId, id, version - 1)),
    ),
  ),
);

export const versionResolvers: EntryVersionResolvers = {
  isFromFiles: ({ source }) => source === "files",
  changes: async (version, _, context) => {
    const earlier = version.version === 1 ? null : await context.loader(earlierOf).load(version);
    return changesBetween(earlier?.body ?? null, version.body);
  },
};
