import { because } from "./errors.ts";
import { maxPage, usualPage } from "./graphql/limits.ts";

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What a statement needs for a page: one row more than asked for tells whether there is a next page. */
export interface PageWanted {
  readonly limit: number;
  /** What `cursorOf` said of the row to go on after. */
  readonly after: readonly (string | number | null)[] | null;
}

/**
 * A page of a list. `read` gives at most `limit` rows in their order, after the row that `after` describes; `cursorOf` says
 * of a row what the order is by, its id last. Cursors are opaque to clients and stay good while rows come and go.
 */
export async function connection<T>(
  { first, after }: PageArgs,
  cursorOf: (row: T) => readonly (string | number | null)[],
  read: (page: PageWanted) => Promise<readonly T[]>,
): Promise<Connection<T>> {
  const size = first ?? usualPage;
  if (size < 1 || size > maxPage) throw because("PAGE_SIZE", { most: maxPage });
  const rows = await read({ limit: size + 1, after: after ? readCursor(after) : null });
  const edges = rows.slice(0, size).map((node) => ({ cursor: writeCursor(cursorOf(node)), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}

const writeCursor = (values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString("base64url");

function readCursor(cursor: string): readonly (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(values) && values.every(isCursorValue)) return values;
  } catch {
    // Told below.
  }
  throw because("CURSOR");
}

const isCursorValue = (value: unknown): boolean =>
  value === null || typeof value === "string" || typeof value === "number";
