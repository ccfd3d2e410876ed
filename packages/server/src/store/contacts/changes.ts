import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import { documents, jsonArray, plain } from "../arrays.ts";
import type { Db } from "../database.ts";
import { newUuid } from "../uuid.ts";

/** One thing that changed about a contact, with its values before and after. */
export type ContactChange =
  | { readonly kind: "created" }
  | { readonly kind: "name" | "language"; readonly before: string; readonly after: string }
  | {
      readonly kind: "field";
      readonly key: string;
      readonly name: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly kind: "groups"; readonly added: readonly GroupName[]; readonly removed: readonly GroupName[] }
  | { readonly kind: "status"; readonly before: string; readonly after: string }
  | { readonly kind: "state"; readonly state: string; readonly name: string; readonly isIn: boolean }
  | { readonly kind: "consent"; readonly before: boolean | null; readonly after: boolean; readonly how: string };

interface GroupName {
  readonly uuid: string;
  readonly name: string;
}

/** Who changes contacts: a member, a file or a program. */
export interface Changer {
  readonly source: "person" | "import" | "undo" | "program";
  readonly id: string;
  readonly name: string;
  readonly importId?: string;
}

export interface ContactChanges {
  readonly contactId: ContactId;
  readonly changes: readonly ContactChange[];
}

/** Writes down what was changed; nothing for contacts that stayed as they were. */
export async function insertChanges(
  db: Db,
  organisationId: OrganisationId,
  { source, id, name, importId }: Changer,
  all: readonly ContactChanges[],
): Promise<void> {
  const rows = all.filter(({ changes }) => changes.length > 0);
  if (rows.length === 0) return;
  await db.query(
    `insert into contact_changes (id, organisation_id, contact_id, source, by_id, by_name, import_id, changes)
     select id, $1, contact, $2, $3, $4, $5, changes from unnest($6::uuid[], $7::uuid[], ${jsonArray("$8")}) as t (id, contact, changes)`,
    [
      organisationId,
      source,
      id,
      name,
      importId ?? null,
      plain(rows.map(() => newUuid())),
      plain(rows.map(({ contactId }) => contactId)),
      documents(rows.map(({ changes }) => changes)),
    ],
  );
}

/** Whether each contact gave consent, as was written down last; nothing is known of those that are missing. */
export async function readConsents(
  db: Db,
  organisationId: OrganisationId,
  contactIds: readonly ContactId[],
): Promise<
  ReadonlyMap<string, { readonly given: boolean; readonly how: string; readonly at: Date; readonly by: string }>
> {
  const { rows } = await db.query<{ contactId: ContactId; given: boolean; how: string; at: Date; by: string }>(
    `select distinct on (h.contact_id) h.contact_id as "contactId", (c ->> 'after')::boolean as given, c ->> 'how' as how,
       h.created_at as at, h.by_name as by
     from contact_changes h cross join lateral json_array_elements(h.changes) c
     where h.organisation_id = $1 and h.contact_id = any($2::uuid[]) and c ->> 'kind' = 'consent'
     order by h.contact_id, h.id desc`,
    [organisationId, plain(contactIds)],
  );
  return new Map(rows.map(({ contactId, ...consent }) => [contactId, consent]));
}
