import { type FlagName, flagNames } from "@hotline/core/model/flags.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "./database.ts";

/** A flag of an organisation as people see it. */
export interface FlagRow {
  readonly name: FlagName;
  /** What the organisation wants. */
  readonly isOn: boolean;
  readonly note: string;
  readonly switchedBy: string | null;
  readonly switchedAt: string | null;
  /** Since when the load holds it off, for everybody. */
  readonly shedAt: string | null;
}

export async function readFlags(db: Db, organisationId: OrganisationId): Promise<readonly FlagRow[]> {
  const { rows } = await db.query<Omit<FlagRow, "name"> & { readonly name: string }>(
    `select n.name, coalesce(f.is_on, true) as "isOn", coalesce(f.note, '') as note, f.switched_by as "switchedBy",
       to_json(f.switched_at) #>> '{}' as "switchedAt", to_json(s.shed_at) #>> '{}' as "shedAt"
     from unnest($2::text[]) with ordinality as n (name, place)
     left join flags f on f.organisation_id = $1 and f.name = n.name
     left join sheds s on s.name = n.name and s.restored_at is null
     order by n.place`,
    [organisationId, flagNames],
  );
  return rows as readonly FlagRow[];
}

export interface Switch {
  readonly name: FlagName;
  readonly isOn: boolean;
  readonly note: string;
  readonly by: string;
}

/** Every process hears of it: the table tells them. */
export async function switchFlag(
  db: Db,
  organisationId: OrganisationId,
  { name, isOn, note, by }: Switch,
): Promise<void> {
  await db.query(
    `insert into flags (organisation_id, name, is_on, note, switched_by) values ($1, $2, $3, $4, $5)
     on conflict (organisation_id, name) do update
     set is_on = excluded.is_on, note = excluded.note, switched_by = excluded.switched_by, switched_at = now()`,
    [organisationId, name, isOn, note, by],
  );
}
