import type { MessageId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { addContact, addEmptyOrganisation, addMessage } from "../test/chat.ts";
import { withDatabase } from "../test/database.ts";
import { lockAwaited } from "../test/fixtures.ts";
import { plansWithin } from "../test/plans.ts";
import { begun } from "./database.ts";
import { sendAsOperator } from "./inbox/send.ts";
import { claimOutbox, recordAccepted, recordFailed } from "./outbox.ts";
import { newUuid } from "./uuid.ts";

async function messageUnderWay(db: pg.Pool): Promise<MessageId> {
  const organisation = await addEmptyOrganisation(db);
  const contactId = await addContact(db, organisation.id, "Thandi", "27600000001");
  const messageId = await addMessage(db, organisation, contactId, "hello", "o");
  await db.query(
    `insert into outbox (contact_id, organisation_id, number_id, message_id, state) values ($1, $2, $3, $4, 'sending')`,
    [contactId, organisation.id, organisation.numberId, messageId],
  );
  return messageId;
}

test.each([
  [
    "acceptance",
    (db: pg.Pool, messageId: MessageId) => recordAccepted(db, [{ messageId, wamid: "w", wamidKey: messageId }]),
  ],
  [
    "failure",
    (db: pg.Pool, messageId: MessageId) => recordFailed(db, [{ messageId, error: { code: 1, title: "No" } }]),
  ],
])("the %s that meets the status of its message waits for it, and holds nothing that the status needs", (_, record) =>
  withDatabase(async (db) => {
    const messageId = await messageUnderWay(db);
    const status = await db.connect();
    try {
      await status.query("begin");
      await status.query("set local lock_timeout = '2s'");
      await status.query("delete from outbox where message_id = $1", [messageId]);
      const recorded = record(db, messageId);
      await lockAwaited(db);
      await status.query("insert into deliveries (message_id, state) values ($1, 'sent')", [messageId]);
      await status.query("commit");
      await recorded;
    } finally {
      status.release();
    }
    expect((await db.query("select state from deliveries")).rows).toEqual([{ state: "sent" }]);
  }),
);

test("among all that a number has to send, only what each contact is to get is looked through, whatever is known of the table", () =>
  withDatabase(async (db) => {
    const { id, numberId } = await addEmptyOrganisation(db);
    const contactId = await addContact(db, id, "Thandi", "27600000001");
    // Nearly empty most of the time, and that is what vacuum has written down of it.
    await db.query("update pg_class set relpages = 10, reltuples = 0 where relname = 'outbox'");
    const plans = await begun(db, async (tx) => {
      await tx.query(
        `insert into outbox (contact_id, organisation_id, number_id, message_id, priority)
         select gen_random_uuid(), $1, $2, gen_random_uuid(), 1 from generate_series(1, 20000)`,
        [id, numberId],
      );
      // As after some claims of a long-lived connection.
      await tx.query("set local plan_cache_mode = force_generic_plan");
      return plansWithin(tx, async () => {
        await claimOutbox(tx, numberId, { count: 50, lowestPriority: 1, claimer: "1" });
        const content = { kind: "text", text: "hello" } as const;
        const message = { contactId, numberId, organisationId: id, author: newUuid(), content, replyTo: null };
        await sendAsOperator(tx, { ...message, clientId: newUuid() });
      });
    });
    expect(plans).toMatch(/Index Cond: \(contact_id = o(_\d)?\.contact_id\)/);
    expect(plans).toMatch(/Index Cond: \(contact_id = \$\d\)/);
    expect(plans).not.toContain("Join Filter");
    // The claim begins with what the number has to send; nothing else does.
    expect(plans.split("using outbox_ready")).toHaveLength(2);
  }));

test("a process that knew the outbox empty looks through no more of it when a broadcast has filled it", () =>
  withDatabase(async (db) => {
    const { id, numberId } = await addEmptyOrganisation(db);
    await db.query("vacuum analyze outbox");
    const process = await db.connect();
    try {
      await process.query("set plan_cache_mode = force_generic_plan");
      const claim = () => claimOutbox(process, numberId, { count: 50, lowestPriority: 2, claimer: "1" });
      await claim();
      await db.query(
        `insert into outbox (contact_id, organisation_id, number_id, message_id, priority)
         select gen_random_uuid(), $1, $2, gen_random_uuid(), 2 from generate_series(1, 1000)`,
        [id, numberId],
      );
      await process.query("begin");
      const plans = await plansWithin(process, claim);
      await process.query("rollback");
      expect(plans).toMatch(/Index Cond: \(contact_id = o(_\d)?\.contact_id\)/);
      expect(plans).toContain("using outbox_ready");
      expect(plans).not.toContain("Seq Scan on outbox");
    } finally {
      process.release(true);
    }
  }));
