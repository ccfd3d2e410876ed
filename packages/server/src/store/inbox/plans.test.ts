import type pg from "pg";
import { expect, test } from "vitest";
import { withDatabase } from "../../test/database.ts";
import { fillForPlans } from "../../test/large.ts";
import { plansOf, whole } from "../../test/plans.ts";
import { newUuid } from "../uuid.ts";
import { walled } from "../walled.ts";
import { readAllConversations } from "./all.ts";
import { countInbox, type InboxFilter, type PlacedRow, readInboxList, readInboxRow } from "./list.ts";
import { readThread } from "./thread.ts";

const at = Date.now();
const after = (row: PlacedRow) => ({ at, rank: row.rank, key: row.key, contactId: row.contactId });

test("the inbox, its counts and its conversations read by an index, however many were ever in it", () =>
  withDatabase(async (db) => {
    const { organisationId, contactId } = await fillForPlans(db);
    const plans = (work: (tx: pg.PoolClient) => Promise<unknown>) => plansOf(db, organisationId, work);
    const list = (filter: InboxFilter, last?: PlacedRow) =>
      plans((tx) => readInboxList(tx, organisationId, filter, { count: 51, at, ...(last && { after: after(last) }) }));
    const underWay = [
      await list({ state: "open" }),
      await list({ state: "open", language: "fra", waits: true }),
      await plans((tx) => countInbox(tx, organisationId, newUuid())),
    ];
    for (const plan of underWay) expect(plan).toContain("human_conversations_under_way");
    const [last] = await walled(db, organisationId, (tx) =>
      readInboxList(tx, organisationId, { state: "done" }, { count: 1, at }),
    );
    const done = [await list({ state: "done" }), await list({ state: "done", labels: ["question"] }, last)];
    for (const plan of done) {
      expect(plan).toContain("human_conversations_done");
      // The index has them in order: a page reads no more than it shows.
      expect(plan).not.toMatch(/Bitmap.*human_conversations_done/);
    }
    const walk = await plans((tx) =>
      readAllConversations(tx, organisationId, {
        count: 51,
        after: { kind: "message", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" },
      }),
    );
    expect(walk).toMatch(/Index Scan Backward using messages_pkey/);
    const all = await plans((tx) => readAllConversations(tx, organisationId, { count: 51 }));
    const one = await plans((tx) => readInboxRow(tx, organisationId, contactId));
    const thread = await plans((tx) => readThread(tx, organisationId, contactId, { count: 51 }));
    expect(thread).toContain("messages_by_contact");
    for (const plan of [...underWay, ...done, walk, all, one, thread]) expect(plan).not.toMatch(whole);
  }));

test("pages of what is done follow each other without a gap, also where much was done at one moment", () =>
  withDatabase(async (db) => {
    const { organisationId } = await fillForPlans(db);
    await walled(db, organisationId, async (tx) => {
      const page = (count: number, last?: PlacedRow) =>
        readInboxList(tx, organisationId, { state: "done" }, { count, at, ...(last && { after: after(last) }) });
      const found: PlacedRow[] = [];
      for (let i = 0; i < 20; i++) found.push(...(await page(7, found.at(-1))));
      const ids = (rows: readonly PlacedRow[]) => rows.map(({ contactId }) => contactId);
      expect(ids(found)).toEqual(ids(await page(140)));
    });
  }));
