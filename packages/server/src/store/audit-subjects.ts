import { isUuid, type OrganisationId } from "@hotline/core/model/ids.ts";
import { type Actor, audit } from "./audit.ts";
import type { Db } from "./database.ts";

/** What an entry of the audit log is about, by the first word of its action; `conversation` and `message` lead to a contact. */
export interface AuditSubject {
  readonly kind: string;
  readonly id: string;
}

const ours = (table: string) => `from ${table} x where x.organisation_id = $1 and x.id = s.id::uuid`;
const inSettings = (list: string, key: string) =>
  `select d ->> 'name' from organisations o cross join json_array_elements(coalesce(o.settings -> '${list}', '[]')) d
   where o.id = $1 and d ->> '${key}' = s.id`;

/** How a thing is called now, by its kind. Whose message it was is a contact's id: names of people are for whoever may see them. */
const names: Readonly<Record<string, string>> = {
  // One that says nothing itself begins a journey.
  broadcast: `select coalesce(nullif(says, ''), (select name from journeys j where j.organisation_id = x.organisation_id
    and j.id = x.starts_id order by version desc limit 1)) ${ours("broadcasts")}`,
  collection: `select name ${ours("collections")}`,
  export: `select file_name ${ours("contact_exports")}`,
  import: `select file_name ${ours("contact_imports")}`,
  journey: `select name ${ours("journeys")} order by version desc limit 1`,
  key: `select m.name from members m join api_keys k on k.member_id = m.id where k.organisation_id = $1 and k.id = s.id::uuid`,
  member: `select name ${ours("members")}`,
  message: `select contact_id::text ${ours("messages")}`,
  number: `select display ${ours("numbers")}`,
  savedAnswer: `select title ${ours("saved_answers")}`,
  view: `select name ${ours("saved_views")}`,
  webhook: `select name ${ours("webhooks")}`,
};
const keyed: Readonly<Record<string, string>> = {
  field: inSettings("fields", "key"),
  group: inSettings("groups", "uuid"),
};

const cases = Object.entries({ ...names, ...keyed }).map(([kind, select]) => `when '${kind}' then (${select})`);

/** What each is called now; null where it is gone, and where its kind has no names. One statement for all. */
export async function readSubjectNames(
  db: Db,
  organisationId: OrganisationId,
  subjects: readonly AuditSubject[],
): Promise<readonly (string | null)[]> {
  const asked = subjects.map(({ kind, id }) => (kind in keyed || isUuid(id) ? kind : ""));
  const { rows } = await db.query<{ name: string | null }>(
    `select case s.kind ${cases.join(" ")} end as name
     from unnest($2::text[], $3::text[]) with ordinality as s (kind, id, place) order by place`,
    [organisationId, asked, subjects.map(({ id }) => id)],
  );
  return rows.map(({ name }) => name);
}

/** Takes a thing away and writes down who did it, with the name that it had: nothing else keeps that. False where it was gone. */
export async function auditRemoval(
  tx: Db,
  actor: Actor,
  action: string,
  id: string,
  remove: () => Promise<unknown>,
  details: Readonly<Record<string, unknown>> = {},
): Promise<boolean> {
  const [kind = ""] = action.split(".");
  const [name = null] = await readSubjectNames(tx, actor.organisationId, [{ kind, id }]);
  if ((await remove()) === false) return false;
  await audit(tx, actor, action, id, { name, ...details });
  return true;
}
