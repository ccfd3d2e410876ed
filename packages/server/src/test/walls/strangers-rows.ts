import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { newUuid } from "../../store/uuid.ts";

/** What must never be read by another organisation: it is in every text that the rows hold. */
export const canary = "CANARY";

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isNeeded: boolean;
}

/** The tables that have an organisation's rows. */
export async function walledTables(db: pg.Pool): Promise<readonly string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  return rows.map(({ name }) => name);
}

/**
 * Puts a row into every table of an organisation, one contact's and one member's where they are named, with the canary
 * in each text. Returns the ids that stand in them, and the tables that took none.
 */
export async function fillEveryTable(
  db: pg.Pool,
  ids: Readonly<Record<string, string>>,
): Promise<{ readonly ids: readonly string[]; readonly missed: readonly string[] }> {
  const columns = await columnsOf(db);
  const allowed = await allowedWords(db);
  const missed: string[] = [];
  const known = new Set(Object.values(ids));
  for (const table of await walledTables(db)) {
    const own = columns.filter((column) => column.table === table);
    const values = own.map((column) => valueIn(column, ids, allowed));
    const names = own.map(({ name }) => `"${name}"`).join(", ");
    const places = own.map((_, i) => `$${i + 1}`).join(", ");
    try {
      await db.query(`insert into ${table} (${names}) overriding system value values (${places})`, values);
      for (const [i, { type }] of own.entries()) if (type === "uuid") known.add(String(values[i]));
    } catch {
      missed.push(table);
    }
  }
  return { ids: [...known], missed };
}

async function columnsOf(db: pg.Pool): Promise<readonly Column[]> {
  const { rows } = await db.query<Column>(
    `select table_name as table, column_name as name, udt_name as type,
       is_nullable = 'NO' and column_default is null as "isNeeded"
     from information_schema.columns
     where table_schema = 'public' and is_generated = 'NEVER' and is_identity = 'NO'
       and (is_nullable = 'NO' and column_default is null or udt_name in ('text', 'uuid'))
     order by ordinal_position`,
  );
  return rows;
}

/** The words that a check lets into a column: the first of them. */
async function allowedWords(db: pg.Pool): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ table: string; definition: string }>(
    `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'c' and connamespace = 'public'::regnamespace`,
  );
  const words = rows.map(({ table, definition }) => {
    const [, column, word] = /\(+"?(\w+)"?\)?(?:::\w+)* = (?:ANY \(+ARRAY\[)?'([^']*)'/.exec(definition) ?? [];
    return [`${table}.${column}`, word ?? ""] as const;
  });
  return new Map(words);
}

function valueIn(
  { table, name, type, isNeeded }: Column,
  ids: Readonly<Record<string, string>>,
  allowed: ReadonlyMap<string, string>,
): unknown {
  const known = ids[`${table}.${name}`] ?? ids[name];
  if (known !== undefined) return known;
  switch (type) {
    case "uuid":
      return isNeeded ? newUuid() : null;
    case "text":
    case "varchar":
    case "bpchar":
      return allowed.get(`${table}.${name}`) ?? (type === "bpchar" ? "i" : `${canary} ${name}`);
    case "json":
    case "jsonb":
      return JSON.stringify({ kind: "text", text: canary });
    case "timestamptz":
    case "date":
      return "2026-01-01T00:00:00Z";
    case "bytea":
      return Buffer.from(newUuid());
    case "bool":
      return true;
    default:
      return type.startsWith("_") ? "{}" : 1;
  }
}

/** All rows of an organisation, in one number per table: what is the same afterwards was not touched. */
export async function fingerprint(
  db: pg.Pool,
  organisationId: OrganisationId,
): Promise<Readonly<Record<string, string>>> {
  const prints: Record<string, string> = {};
  for (const table of await walledTables(db)) {
    const { rows } = await db.query<{ print: string | null }>(
      `select md5(string_agg(t::text, '|' order by t::text)) as print from ${table} t where organisation_id = $1`,
      [organisationId],
    );
    prints[table] = rows[0]?.print ?? "";
  }
  return prints;
}
