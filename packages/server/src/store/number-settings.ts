import type { NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "./database.ts";
import { newUuid } from "./uuid.ts";

export interface NumberSettingsRow {
  readonly id: string;
  readonly phoneNumberId: string;
  readonly display: string;
  readonly messagesPerSecond: number;
  readonly readMarks: boolean;
  readonly heardAt: Date | null;
  readonly retiredAt: Date | null;
  readonly health: NumberHealth | null;
}

/** What WhatsApp said of a number, and when; `problem` where it could not be asked. */
interface NumberHealth {
  readonly quality: string | null;
  readonly status: string | null;
  readonly tier: string | null;
  readonly throughput: string | null;
  readonly verifiedName: string | null;
  readonly webhook: string | null;
  readonly problem: string | null;
  readonly lookedAt: string;
}

/** What a look at a number brings; `display`: the number itself, as WhatsApp writes it. */
export type NumberLook = Omit<NumberHealth, "lookedAt"> & { readonly display: string | null };

const health = `case when h.number_id is null then null else json_build_object(
    'quality', h.quality, 'status', h.status, 'tier', h.tier, 'throughput', h.throughput,
    'verifiedName', h.verified_name, 'webhook', h.webhook, 'problem', h.problem, 'lookedAt', h.looked_at) end`;

export async function readNumbers(
  tx: Db,
  organisationId: OrganisationId,
  id?: string,
): Promise<readonly NumberSettingsRow[]> {
  const { rows } = await tx.query<NumberSettingsRow>(
    `select n.id, n.phone_number_id as "phoneNumberId", n.display, n.messages_per_second as "messagesPerSecond",
       n.read_marks as "readMarks", n.heard_at as "heardAt", n.retired_at as "retiredAt",
       ${health} as health
     from numbers n left join number_health h on h.number_id = n.id
     where n.organisation_id = $1 and ($2::uuid is null or n.id = $2) order by n.created_at, n.id`,
    [organisationId, id ?? null],
  );
  return rows;
}

/** A number as WhatsApp is asked about it. */
export interface NumberInUse {
  readonly id: NumberId;
  readonly organisationId: OrganisationId;
  readonly phoneNumberId: string;
}

/** Those of all organisations that are not retired. */
export async function readNumbersInUse(db: Db): Promise<readonly NumberInUse[]> {
  const { rows } = await db.query<NumberInUse>(
    `select id, organisation_id as "organisationId", phone_number_id as "phoneNumberId" from numbers
     where retired_at is null order by id`,
  );
  return rows;
}

/** How many messages a second WhatsApp lets a new number send. */
export const firstRate = 80;

/** The new number's id; undefined where this installation answers it already, for whomever. */
export async function addNumber(
  tx: Db,
  organisationId: OrganisationId,
  number: { readonly phoneNumberId: string; readonly display: string; readonly messagesPerSecond?: number },
): Promise<NumberId | undefined> {
  const { rows } = await tx.query<{ id: NumberId }>(
    `insert into numbers (id, organisation_id, phone_number_id, display, messages_per_second) values ($1, $2, $3, $4, $5)
     on conflict (phone_number_id) do nothing returning id`,
    [newUuid(), organisationId, number.phoneNumberId, number.display, number.messagesPerSecond ?? firstRate],
  );
  return rows[0]?.id;
}

interface NumberChange {
  readonly display: string;
  readonly messagesPerSecond: number;
  readonly readMarks: boolean;
  readonly isRetired: boolean;
}

export async function changeNumber(
  tx: Db,
  organisationId: OrganisationId,
  id: string,
  change: { [K in "display" | "messagesPerSecond" | "readMarks" | "isRetired"]: NumberChange[K] | null },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update numbers set display = coalesce($3, display), messages_per_second = coalesce($4, messages_per_second),
       read_marks = coalesce($5, read_marks),
       retired_at = case when $6 then coalesce(retired_at, now()) when not $6 then null else retired_at end
     where organisation_id = $1 and id = $2`,
    [organisationId, id, change.display, change.messagesPerSecond, change.readMarks, change.isRetired],
  );
  return rowCount === 1;
}

/** Keeps what WhatsApp said; what a failed look did not tell stays as it was. */
export async function writeHealth(
  tx: Db,
  number: { id: string; organisationId: OrganisationId },
  said: NumberLook,
): Promise<void> {
  await tx.query(
    `insert into number_health as h
       (number_id, organisation_id, quality, status, tier, throughput, verified_name, webhook, problem)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (number_id) do update set quality = coalesce($3, h.quality), status = coalesce($4, h.status),
       tier = coalesce($5, h.tier), throughput = coalesce($6, h.throughput),
       verified_name = coalesce($7, h.verified_name), webhook = coalesce($8, h.webhook), problem = $9, looked_at = now()`,
    [
      number.id,
      number.organisationId,
      said.quality,
      said.status,
      said.tier,
      said.throughput,
      said.verifiedName,
      said.webhook,
      said.problem,
    ],
  );
  // One that came by its id alone, as an import without a number brings it, was called by that.
  if (said.display !== null)
    await tx.query("update numbers set display = $2 where id = $1 and display = phone_number_id", [
      number.id,
      said.display,
    ]);
}

/** When a webhook of any number last came. */
export async function lastHeard(tx: Db, organisationId: OrganisationId): Promise<Date | null> {
  const { rows } = await tx.query<{ at: Date | null }>(
    "select max(heard_at) as at from numbers where organisation_id = $1",
    [organisationId],
  );
  return rows[0]?.at ?? null;
}

/**
 * Takes a number away that nobody has written to, and from which nobody was written to: false for every other one, since
 * what was said by it stays.
 */
export async function dropNumber(tx: Db, organisationId: OrganisationId, id: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `delete from numbers n where n.organisation_id = $1 and n.id = $2 and n.heard_at is null
       and not exists (select from conversations c where c.organisation_id = $1 and c.number_id = $2)
       and not exists (select from messages m where m.organisation_id = $1 and m.number_id = $2)`,
    [organisationId, id],
  );
  return rowCount === 1;
}
