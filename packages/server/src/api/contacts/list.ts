import { pageOfMatches } from "../../contacts/segments/scan.ts";
import { newestContacts } from "../../store/contacts/contacts.ts";
import type { Context } from "../context.ts";
import { because } from "../errors.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";
import { maxPage } from "../graphql/limits.ts";
import { askingFor } from "./asking.ts";
import { contactById } from "./loaders.ts";
import { searchContacts } from "./search.ts";

const last = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface Found {
  readonly ids: readonly string[];
  /** Where the next page goes on; null where nobody is left. */
  readonly next: string | null;
}

interface Wanted {
  readonly search?: string | null | undefined;
  readonly query?: string | null | undefined;
  readonly group?: string | null | undefined;
}

export const contacts: NonNullable<QueryResolvers["contacts"]> = async (_, { first, after, ...wanted }, context) => {
  const size = first ?? 50;
  if (size < 1 || size > maxPage) throw because("PAGE_SIZE", { most: maxPage });
  if (after && !uuid.test(after)) throw because("CURSOR");
  const { ids, next } = await find(context, wanted, after ?? last, size);
  const nodes = await context.loader(contactById).loadMany(ids);
  const edges = nodes.flatMap((node) => {
    if (node instanceof Error) throw node;
    return node === null ? [] : [{ cursor: node.id, node }];
  });
  return { edges, pageInfo: { hasNextPage: next !== null, endCursor: next ?? edges.at(-1)?.cursor ?? null } };
};

async function find(context: Context, { search, ...wanted }: Wanted, before: string, first: number): Promise<Found> {
  if (search?.trim()) return { ids: await searchContacts(context, search, first), next: null };
  const asking = await askingFor(context, wanted);
  if (asking !== null) return context.walled((tx) => pageOfMatches(tx, asking, { before, first }));
  const { organisationId } = context.viewer;
  const ids = await context.walled((tx) => newestContacts(tx, organisationId, { before, count: first + 1 }));
  return { ids: ids.slice(0, first), next: ids.length > first ? (ids[first - 1] ?? null) : null };
}
