import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { FieldDefinition } from "@hotline/core/model/project.ts";
import type { Db } from "../database.ts";

/** A field that was put away. */
export interface ArchivedField extends FieldDefinition {
  /** Where it stood among the fields of the settings. */
  readonly position: number;
  readonly by: string;
  readonly at: Date;
}

interface Row {
  readonly definition: FieldDefinition;
  readonly position: number;
  readonly by: string;
  readonly at: Date;
}

const columns = `definition, position, by_name as by, archived_at as at`;
const fieldOf = ({ definition, ...rest }: Row): ArchivedField => ({ ...definition, ...rest });

/** The fields that were put away, the last one first; one that files have brought back since is none of them. */
export async function readArchivedFields(db: Db, organisationId: OrganisationId): Promise<readonly ArchivedField[]> {
  const { rows } = await db.query<Row>(
    `select ${columns} from archived_fields a where organisation_id = $1
       and not exists (select from organisations o, json_array_elements(o.settings -> 'fields') f
         where o.id = a.organisation_id and f ->> 'key' = a.key)
     order by archived_at desc, key`,
    [organisationId],
  );
  return rows.map(fieldOf);
}

/**
 * Puts a field away, at its place among the others. Contacts keep their values; putting it away again only moves the
 * date.
 */
export async function archiveField(
  tx: Db,
  organisationId: OrganisationId,
  { key, name, type }: FieldDefinition,
  { position, by }: { readonly position: number; readonly by: string },
): Promise<ArchivedField> {
  const { rows } = await tx.query<Row>(
    `insert into archived_fields as a (organisation_id, key, definition, position, by_name) values ($1, $2, $3, $4, $5)
     on conflict (organisation_id, key) do update set definition = excluded.definition, position = excluded.position,
       by_name = excluded.by_name, archived_at = excluded.archived_at
     returning ${columns}`,
    [organisationId, key, JSON.stringify({ key, name, type }), position, by],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("A field that was put away is not there.");
  return fieldOf(row);
}

/** Takes a field out of those that were put away; undefined where it is none of them. */
export async function takeArchivedField(
  tx: Db,
  organisationId: OrganisationId,
  key: string,
): Promise<ArchivedField | undefined> {
  const { rows } = await tx.query<Row>(
    `delete from archived_fields where organisation_id = $1 and key = $2 returning ${columns}`,
    [organisationId, key],
  );
  return rows.map(fieldOf)[0];
}
