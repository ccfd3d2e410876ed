import { idOf, type MessageId, type NumberId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { addContact, addEmptyOrganisation, addMessage } from "../test/chat.ts";
import { withDatabase } from "../test/database.ts";
import { countRows, lockAwaited } from "../test/fixtures.ts";
import { plansWithin } from "../test/plans.ts";
import { begun } from "./database.ts";
import { sendAsOperator } from "./inbox/send.ts";
import {
  type Claimed,
  claimOutbox,
  recordAccepted,
  recordDoubt,
  recordFailed,
  recordRetry,
  releaseClaims,
} from "./outbox.ts";
import { newUuid } from "./uuid.ts";

async function messageUnderWay(db: pg.Pool): Promise<MessageId> {
  const organisation = await addEmptyOrganisation(db);
  const contactId = await addContact(db, organisation.id, "Thandi", "27600000001");
  const messageId = await addMessage(db, organisation, contactId, "hello", "o");
  await db.query(
    `insert into outbox (contact_id, organisation_id, number_id, message_id, state, claims, attempts) values ($1, $2, $3, $4, 'sending', 1, 1)`,
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
    (db: pg.Pool, messageId: MessageId) => recordFailed(db, [{ messageId, claim: 1, error: { code: 1, title: "No" } }]),
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

const written: readonly [string, (db: pg.Pool, claimed: Claimed) => Promise<void>][] = [
  ["a try that comes to nothing", (db, claimed) => recordRetry(db, [{ ...claimed, afterMs: 0, tried: true }])],
  ["a message let go untried", (db, claimed) => recordRetry(db, [{ ...claimed, afterMs: 0, tried: false }])],
  ["a doubt", (db, claimed) => recordDoubt(db, [claimed])],
  ["a failure", (db, claimed) => recordFailed(db, [{ ...claimed, error: { code: 1, title: "No" } }])],
];

test.each(written)("%s that is written too late takes the message from nobody who has claimed it since", (_, write) =>
  withDatabase(async (db) => {
    const messageId = await messageUnderWay(db);
    const claim = { count: 1, lowestPriority: 1, claimer: "8" };
    const { rows } = await db.query<{ numberId: NumberId }>(`select number_id as "numberId" from outbox`);
    await recordRetry(db, [{ messageId, claim: 1, afterMs: 0, tried: false }]);
    const [row] = await claimOutbox(db, rows[0]?.numberId ?? idOf(""), claim);
    expect(row).toMatchObject({ messageId, claim: 2, attempts: 1 });
    await write(db, { messageId, claim: 1 });
    await releaseClaims(db, "8", [{ messageId, claim: 1, numberId: rows[0]?.numberId ?? idOf("") }]);
    expect((await db.query("select state, claimed_by, attempts from outbox")).rows).toEqual([
      { state: "sending", claimed_by: "8", attempts: 1 },
    ]);
    expect(await countRows(db, "deliveries")).toBe(0);
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
