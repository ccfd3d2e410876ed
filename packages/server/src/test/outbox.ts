import type { MessageId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { OutboundContent } from "@hotline/core/model/message.ts";
import type pg from "pg";
import { ClientApart } from "../deliver/client-apart.ts";
import { Deliverer } from "../deliver/deliver.ts";
import { openPool } from "../store/database.ts";
import { Numbers } from "../store/numbers.ts";
import { newUuid } from "../store/uuid.ts";
import { createLog } from "../telemetry/log.ts";
import { createMetrics } from "../telemetry/metrics.ts";
import { withDatabase } from "./database.ts";
import { addNumber, countRows, WhatsAppDouble } from "./fixtures.ts";

/** An outbox, what fills it, deliverers that empty it, and a stand-in for WhatsApp. */
export interface Outbox {
  readonly db: pg.Pool;
  readonly url: string;
  readonly whatsapp: WhatsAppDouble;
  /** What is switched off. */
  readonly off: Set<string>;
  readonly organisationId: OrganisationId;
  readonly numberId: NumberId;
  readonly start: () => Promise<Deliverer>;
  readonly queue: (
    phone: string,
    texts: readonly (string | OutboundContent)[],
    priority?: number,
  ) => Promise<MessageId[]>;
  readonly state: (messageId: string) => Promise<string | null>;
}

export async function withOutbox(run: (outbox: Outbox) => Promise<void>, messagesPerSecond = 1000): Promise<void> {
  await withDatabase(async (db, url) => {
    const whatsapp = new WhatsAppDouble();
    const apiUrl = await whatsapp.listen();
    const number = await addNumber(db, "1000200030004000", messagesPerSecond);
    const off = new Set<string>();
    const flags = { isOn: (_: string, name: string) => !off.has(name) };
    const closers: (() => Promise<void>)[] = [];
    const start = async () => {
      const pool = openPool(url, 5);
      const client = new ClientApart({ apiUrl, version: "v25.0", token: "t", connections: 64 }, (error) => {
        throw error;
      });
      const common = { metrics: createMetrics(), log: createLog("silent"), doubtSeconds: 0.4, flags };
      const deliverer = new Deliverer({ pool, databaseUrl: url, numbers: new Numbers(pool), client, ...common });
      await deliverer.start();
      closers.push(async () => {
        await deliverer.close();
        await client.close();
        await pool.end();
      });
      return deliverer;
    };
    const contacts = new Map<string, string>();
    const queue: Outbox["queue"] = async (phone, texts, priority = 0) => {
      const contact = contacts.get(phone) ?? newUuid();
      contacts.set(phone, contact);
      const ids: MessageId[] = [];
      for (const one of texts) {
        const id = newUuid<"message">();
        const content = typeof one === "string" ? { kind: "text", text: one } : one;
        await db.query(
          `with person as (
             insert into contacts (id, organisation_id, phone) values ($1, $2, $7) on conflict do nothing
           ), said as (
             insert into messages (id, organisation_id, number_id, contact_id, direction, content) values ($4, $2, $3, $1, 'o', $6)
           )
           insert into outbox (contact_id, organisation_id, number_id, message_id, priority) values ($1, $2, $3, $4, $5)`,
          [contact, number.organisationId, number.numberId, id, priority, content, phone],
        );
        ids.push(id);
      }
      return ids;
    };
    const state = async (id: string) =>
      (await db.query<{ state: string }>("select state from deliveries where message_id = $1", [id])).rows[0]?.state ??
      null;
    try {
      await run({ db, url, whatsapp, off, ...number, start, queue, state });
    } finally {
      for (const close of closers) await close();
      await whatsapp.close();
    }
  });
}

/** Nothing waits to be sent. */
export const empty = (db: pg.Pool) => async () => (await countRows(db, "outbox")) === 0;
