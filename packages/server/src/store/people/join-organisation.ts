import { idOf, type MemberId, type OrganisationId } from "@hotline/core/model/ids.ts";
import { audit } from "../audit.ts";
import type { Db } from "../database.ts";
import { newUuid } from "../uuid.ts";
import type { LinkRow } from "./links.ts";
import type { UserRow } from "./users.ts";

/** Makes a user a member by a link; who was one before gets their old place again, in the role that the link gives. */
export async function joinOrganisation(
  tx: Db,
  { organisationId: wanted, role, kind }: LinkRow,
  user: UserRow,
  organisationName?: string,
): Promise<void> {
  const organisationId = wanted ?? (await addOrganisation(tx, organisationName ?? ""));
  const { rows } = await tx.query<{ id: MemberId }>(
    `insert into members (id, organisation_id, user_id, name, email, role) values ($1, $2, $3, $4, $5, $6)
     on conflict (organisation_id, user_id) do update set role = excluded.role, ended_at = null
     returning id`,
    [newUuid(), organisationId, user.id, user.name, user.email, role],
  );
  const actor = { organisationId, memberId: rows[0]?.id ?? idOf<"member">(""), name: user.name };
  await audit(tx, actor, "team.joined", actor.memberId, { role, by: kind });
}

async function addOrganisation(tx: Db, name: string): Promise<OrganisationId> {
  const id = newUuid<"organisation">();
  const settings = {
    name,
    languages: ["eng"],
    timezone: "UTC",
    fields: [],
    globals: {},
    triggers: [],
    content: {},
    dataSources: [],
  };
  await tx.query("insert into organisations (id, name, settings) values ($1, $2, $3)", [
    id,
    name,
    JSON.stringify(settings),
  ]);
  return id;
}
