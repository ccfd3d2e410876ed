import type { NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { withDatabase } from "../test/database.ts";
import { addNumber, countRows } from "../test/fixtures.ts";
import { inboxRoom, letBulkIn, queueBulkStarts } from "./bulk-starts.ts";
import { transaction } from "./database.ts";
import { switchFlag } from "./flags.ts";
import { type Priority, priorities } from "./priorities.ts";
import { newUuid } from "./uuid.ts";

interface Owner {
  readonly organisationId: OrganisationId;
  readonly numberId: NumberId;
}

/** Something begins for so many people of an organisation. */
function queue(db: pg.Pool, owner: Owner, count: number, priority: Priority = priorities.broadcast): Promise<void> {
  const rows = Array.from({ length: count }, () => ({
    ...owner,
    contactId: newUuid<"contact">(),
    start: { priority },
  }));
  return transaction(db, (tx) => queueBulkStarts(tx, priority, rows));
}

const letIn = (db: pg.Pool, owner: Owner) => countRows(db, `inbox where organisation_id = '${owner.organisationId}'`);

test("a broadcast for many enters the inbox as it has room, so that who writes waits behind a batch of it, not behind all", () =>
  withDatabase(async (db) => {
    const owner = await addNumber(db);
    await queue(db, owner, 2 * inboxRoom + 1);
    expect(await letBulkIn(db)).toBe(inboxRoom);
    expect(await letBulkIn(db)).toBe(0);
    await db.query("delete from inbox where id in (select id from inbox limit 10)");
    expect(await letBulkIn(db)).toBe(10);
    await db.query("delete from inbox");
    expect(await letBulkIn(db)).toBe(inboxRoom - 9);
    expect(await countRows(db, "bulk_starts")).toBe(0);
  }));

test("one organisation's broadcast leaves room for another's, and reminders go ahead", () =>
  withDatabase(async (db) => {
    const [large, small] = [await addNumber(db), await addNumber(db, "2000")];
    await queue(db, large, 2 * inboxRoom);
    await queue(db, large, 3, priorities.reminder);
    await queue(db, small, 5);
    expect(await letBulkIn(db)).toBe(inboxRoom);
    expect(await letIn(db, small)).toBe(5);
    expect(await countRows(db, "inbox where (payload ->> 'priority')::int = 1")).toBe(3);
  }));

test("broadcasts that are switched off stay where they are, reminders and those of others do not", () =>
  withDatabase(async (db) => {
    const [off, on] = [await addNumber(db), await addNumber(db, "2000")];
    await queue(db, off, 4);
    await queue(db, off, 1, priorities.reminder);
    await queue(db, on, 2);
    const switched = { name: "broadcasts", note: "", by: "Amina" } as const;
    await switchFlag(db, off.organisationId, { ...switched, isOn: false });
    expect(await letBulkIn(db)).toBe(3);
    await db.query("insert into sheds (name, reason) values ('broadcasts', '{}')");
    await switchFlag(db, off.organisationId, { ...switched, isOn: true });
    expect(await letBulkIn(db)).toBe(0);
    await db.query("update sheds set restored_at = now()");
    expect(await letBulkIn(db)).toBe(4);
  }));
