import type pg from "pg";
import { expect, test } from "vitest";
import { addContact, addEmptyOrganisation, addMessage } from "../test/chat.ts";
import { withDatabase } from "../test/database.ts";
import { recordAccepted, recordFailed } from "./outbox.ts";

async function messageUnderWay(db: pg.Pool): Promise<string> {
  const organisation = await addEmptyOrganisation(db);
  const contactId = await addContact(db, organisation.id, "Thandi", "27600000001");
  const messageId = await addMessage(db, organisation, contactId, "hello", "o");
  await db.query(
    `insert into outbox (contact_id, organisation_id, number_id, message_id, state) values ($1, $2, $3, $4, 'sending')`,
    [contactId, organisation.id, organisation.numberId, messageId],
  );
  return messageId;
}

async function isSomebodyWaiting(db: pg.Pool): Promise<boolean> {
  const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  return (await db.query(waiting)).rowCount === 1;
}

test.each([
  [
    "acceptance",
    (db: pg.Pool, messageId: string) => recordAccepted(db, [{ messageId, wamid: "w", wamidKey: messageId }]),
  ],
  ["failure", (db: pg.Pool, messageId: string) => recordFailed(db, [{ messageId, error: { code: 1, title: "No" } }])],
])("the %s that meets the status of its message waits for it, and holds nothing that the status needs", (_, record) =>
  withDatabase(async (db) => {
    const messageId = await messageUnderWay(db);
    const status = await db.connect();
    try {
      await status.query("begin");
      await status.query("set local lock_timeout = '2s'");
      await status.query("delete from outbox where message_id = $1", [messageId]);
      const recorded = record(db, messageId);
      await expect.poll(() => isSomebodyWaiting(db)).toBe(true);
      await status.query("insert into deliveries (message_id, state) values ($1, 'sent')", [messageId]);
      await status.query("commit");
      await recorded;
    } finally {
      status.release();
    }
    expect((await db.query("select state from deliveries")).rows).toEqual([{ state: "sent" }]);
  }),
);
