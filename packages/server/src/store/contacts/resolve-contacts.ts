import { type ContactId, idOf, type OrganisationId } from "@hotline/core/model/ids.ts";
import type { Sender } from "@hotline/core/model/message.ts";
import type { Db } from "../database.ts";
import { newUuid } from "../uuid.ts";

export interface SenderOf {
  readonly organisationId: OrganisationId;
  readonly sender: Sender;
}

const keyOfSender = ({ organisationId, sender }: SenderOf) =>
  `${organisationId}|${sender.userId ?? ""}|${sender.phone ?? ""}|${sender.name ?? ""}`;

/** Contact ids by `keyOfSender`, and until when they may be believed, in milliseconds since 1970. */
type Seen = Map<string, { readonly id: ContactId; readonly until: number }>;

/**
 * Contacts by what WhatsApp tells of them. Exactly the same tuple of user id, phone and name seen a short while ago
 * needs no query; anything new goes through `resolve_contact`, which follows changes of number.
 */
export class Contacts {
  #seen: Seen = new Map();
  readonly #max = 100_000;
  readonly #ttl = 300_000;

  /** The contact ids, in the order of `senders`. Locks are taken in one order everywhere, so batches cannot deadlock. */
  async resolve(db: Db, senders: readonly SenderOf[], now: number): Promise<readonly ContactId[]> {
    if (this.#seen.size > this.#max) this.forget();
    // This one to the end: what is found of somebody who changes meanwhile must not be remembered.
    const seen = this.#seen;
    const missing = new Map<string, SenderOf>();
    for (const one of senders) {
      const key = keyOfSender(one);
      const hit = seen.get(key);
      if (!hit || hit.until < now) missing.set(key, one);
    }
    if (missing.size > 0) await this.#ask(db, missing, now, seen);
    return senders.map((one) => seen.get(keyOfSender(one))?.id ?? idOf(""));
  }

  /** An identity changed: what is remembered may be wrong now. */
  forget(): void {
    this.#seen = new Map();
  }

  async #ask(db: Db, missing: ReadonlyMap<string, SenderOf>, now: number, seen: Seen): Promise<void> {
    const keys = [...missing.keys()].sort();
    const rows = keys.map((key) => missing.get(key) as SenderOf);
    const ids = await findOrMake(db, rows);
    const rest = rows.filter((_, i) => ids[i] === null);
    const found = rest.length === 0 ? [] : await resolveOneByOne(db, rest);
    keys.forEach((key, i) => {
      const id = ids[i] ?? found.shift() ?? idOf("");
      seen.set(key, { id, until: now + this.#ttl });
    });
  }
}

const parametersOf = (rows: readonly SenderOf[]) => [
  rows.map((row) => row.organisationId),
  rows.map(() => newUuid()),
  rows.map((row) => row.sender.userId ?? null),
  rows.map((row) => row.sender.phone ?? null),
  rows.map((row) => row.sender.name ?? null),
];

const given = `unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[])
  with ordinality as t (org, new_id, user_id, phone, name, n)`;

/**
 * The two plain cases in one statement: contacts that are as we know them, and people of whom nothing is known. Null
 * for whoever needs a closer look.
 */
async function findOrMake(db: Db, rows: readonly SenderOf[]): Promise<readonly (ContactId | null)[]> {
  const result = await db.query<{ id: ContactId | null }>({
    name: "find_or_make_contacts",
    // Each is looked up by itself, and by no index of the organisation: as a join, or planned while there are few contacts,
    // PostgreSQL reads all of them for a handful of senders.
    text: `with given as (select * from ${given}),
      known as (
        select g.n, (
          select c.id from contacts c where c.user_id = g.user_id and (c.organisation_id = g.org) is true
            and c.phone is not distinct from coalesce(g.phone, c.phone) and (c.name <> '' or coalesce(g.name, '') = '')
        ) as id from given g
      ), made as (
        insert into contacts (id, organisation_id, user_id, phone, name)
        select new_id, org, user_id, phone, coalesce(name, '') from given g
        where user_id is not null
          and (select c.id from contacts c where c.user_id = g.user_id and (c.organisation_id = g.org) is true) is null
          and (select c.id from contacts c where c.phone = g.phone and (c.organisation_id = g.org) is true) is null
        order by n on conflict do nothing returning id
      )
      select coalesce(k.id, m.id) as id from given g join known k using (n) left join made m on m.id = g.new_id order by g.n`,
    values: parametersOf(rows),
  });
  return result.rows.map(({ id }) => id);
}

async function resolveOneByOne(db: Db, rows: readonly SenderOf[]): Promise<ContactId[]> {
  const result = await db.query<{ id: ContactId }>({
    name: "resolve_contacts",
    text: `select resolve_contact(org, new_id, user_id, phone, name) as id from ${given} order by n`,
    values: parametersOf(rows),
  });
  return result.rows.map(({ id }) => id);
}

/** Follows a contact to the new number or user id that WhatsApp announces. Nothing happens for an unknown contact. */
export async function moveContact(
  db: Db,
  organisationId: OrganisationId,
  from: Sender,
  to: { readonly phone?: string; readonly userId?: string },
): Promise<void> {
  const found = await db.query<{ id: ContactId }>(
    `select id from contacts where organisation_id = $1 and (user_id = $2 or phone = $3)
     order by user_id is not distinct from $2 desc limit 1`,
    [organisationId, from.userId ?? null, from.phone ?? null],
  );
  const id = found.rows[0]?.id;
  if (id === undefined) return;
  // Whoever held the new number or id before does not hold it any more; without one of them a contact still keeps
  // its history, and gets a new identity when the person writes.
  await db.query(
    `update contacts set phone = case when phone = $3 then null else phone end,
       user_id = case when user_id = $4 then null else user_id end
     where organisation_id = $1 and id <> $2 and (phone = $3 or user_id = $4)`,
    [organisationId, id, to.phone ?? null, to.userId ?? null],
  );
  await db.query("update contacts set phone = coalesce($2, phone), user_id = coalesce($3, user_id) where id = $1", [
    id,
    to.phone ?? null,
    to.userId ?? null,
  ]);
}
