import { searchLag } from "../../store/reading-progress.ts";
import { connection } from "../connection.ts";
import type { Context } from "../context.ts";
import { because } from "../errors.ts";
import type { Resolvers, SearchKind } from "../generated/resolvers.ts";
import { type Hit, kinds } from "./kinds.ts";

const longestText = 200;
const all = Object.keys(kinds) as readonly SearchKind[];

export const search: Resolvers = {
  Query: {
    search: (_, { text, kinds: wanted, ...page }, context) => {
      if (text.length > longestText) throw because("SEARCH_TOO_LONG", { most: longestText });
      const chosen = all.filter((kind) => !wanted || wanted.includes(kind));
      return connection(page, cursorOf, ({ limit, after }) => find(context, text, chosen, limit, after));
    },
    searchState: async (_, __, context) => {
      const { organisationId } = context.viewer;
      const behindSeconds = await context.walled((tx) => searchLag(tx, organisationId));
      return { isOn: context.house.flags.isOn(organisationId, "searchIndexing"), behindSeconds };
    },
  },
};

const cursorOf = ({ kind, mark }: Hit) => [kind, mark.phase, mark.last ?? ""];

/** One kind after the other, until the page is full. */
function find(
  context: Context,
  text: string,
  chosen: readonly SearchKind[],
  limit: number,
  after: readonly unknown[] | null,
) {
  const [reached, phase, last] = after ?? [];
  const begin = Math.max(
    0,
    all.findIndex((kind) => Object.is(kind, reached)),
  );
  return context.walled(async (tx) => {
    const hits: Hit[] = [];
    for (const kind of all.slice(begin)) {
      if (!chosen.includes(kind) || hits.length >= limit) continue;
      const from = kind === reached ? { phase: Number(phase), last: String(last) } : { phase: 0, last: null };
      hits.push(...(await kinds[kind](tx, { text, viewer: context.viewer, from, most: limit - hits.length })));
    }
    return hits;
  });
}
