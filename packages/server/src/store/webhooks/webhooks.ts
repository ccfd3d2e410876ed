import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { newUuid } from "../uuid.ts";

export interface WebhookRow {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly isActive: boolean;
  readonly createdAt: Date;
  readonly waiting: number;
  readonly failed: number;
  readonly deliveredAt: Date | null;
  readonly trouble: string | null;
}

/** Among those is the one that was told last, unless an older one was sent again: nobody reads a month of them for that. */
const newest = 100;

export async function readWebhooks(
  tx: Db,
  organisationId: OrganisationId,
  id?: string,
): Promise<readonly WebhookRow[]> {
  const { rows } = await tx.query<WebhookRow>(
    `select w.id, w.name, w.url, w.events, w.is_active as "isActive", w.created_at as "createdAt",
       (select count(*)::int from webhook_deliveries d where d.webhook_id = w.id and d.state = 'waiting') as waiting,
       (select count(*)::int from webhook_deliveries d where d.webhook_id = w.id and d.state = 'failed'
          and d.ended_at > now() - interval '1 day') as failed,
       (select max(ended_at) from (select ended_at from webhook_deliveries d where d.webhook_id = w.id
          and d.state = 'delivered' order by d.id desc limit ${newest}) told) as "deliveredAt",
       (select last_error from (select last_error from webhook_deliveries d where d.webhook_id = w.id
          and d.state = 'waiting' order by d.due_at desc limit ${newest}) tried where last_error is not null limit 1) as trouble
     from webhooks w where w.organisation_id = $1 and ($2::uuid is null or w.id = $2) order by w.created_at, w.id`,
    [organisationId, id ?? null],
  );
  return rows;
}

/** `secret` is sealed. */
export async function addWebhook(
  tx: Db,
  organisationId: OrganisationId,
  { name, url, events, secret }: Pick<WebhookRow, "name" | "url" | "events"> & { secret: string },
): Promise<string> {
  const id = newUuid();
  await tx.query(
    "insert into webhooks (id, organisation_id, name, url, events, secret) values ($1, $2, $3, $4, $5, $6)",
    [id, organisationId, name, url, events, secret],
  );
  return id;
}

export async function updateWebhook(
  tx: Db,
  organisationId: OrganisationId,
  { id, name, url, events, isActive }: Pick<WebhookRow, "id" | "name" | "url" | "events" | "isActive">,
): Promise<void> {
  await tx.query(
    "update webhooks set name = $3, url = $4, events = $5, is_active = $6 where organisation_id = $1 and id = $2",
    [organisationId, id, name, url, events, isActive],
  );
}

/** Until the transaction ends, nobody else changes it. */
export async function holdWebhook(tx: Db, organisationId: OrganisationId, id: string): Promise<void> {
  await tx.query("select from webhooks where organisation_id = $1 and id = $2 for update", [organisationId, id]);
}

/** `secret` is sealed. */
export async function writeSecret(tx: Db, organisationId: OrganisationId, id: string, secret: string): Promise<void> {
  await tx.query("update webhooks set secret = $3 where organisation_id = $1 and id = $2", [
    organisationId,
    id,
    secret,
  ]);
}

export async function removeWebhook(tx: Db, organisationId: OrganisationId, id: string): Promise<boolean> {
  const { rowCount } = await tx.query("delete from webhooks where organisation_id = $1 and id = $2", [
    organisationId,
    id,
  ]);
  return rowCount === 1;
}
