import type pg from "pg";
import { expect, test } from "vitest";
import { withDatabase } from "../../test/database.ts";
import { fillForPlans } from "../../test/large.ts";
import { plansOf, whole } from "../../test/plans.ts";
import { newUuid } from "../uuid.ts";
import { walled } from "../walled.ts";
import { readAllConversations } from "./all.ts";
import { readGiven } from "./given.ts";
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
    const given = await plans((tx) => readGiven(tx, organisationId, newUuid<"member">()));
    expect(given).toContain("human_conversations_of_member");
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
    for (const plan of [...underWay, ...done, given, walk, all, one, thread]) expect(plan).not.toMatch(whole);
  }));

/** Some wait for nothing, some windows are about to close, and many share their times. */
const mixed = `update human_conversations set
  state = (array['open', 'open', 'snoozed', 'done'])[1 + (hashtext(contact_id::text || 'state') & 3)],
  snoozed_until = now() + (hashtext(contact_id::text || 'until') & 7) * interval '1 hour',
  waiting_since = case when hashtext(contact_id::text) & 3 > 0 then now() - (hashtext(contact_id::text) & 15) * interval '1 minute' end,
  last_inbound_at = case when hashtext(contact_id::text || 'in') & 7 > 0
    then now() - (hashtext(contact_id::text || 'in') & 31) * interval '1 hour' end`;

test("pages follow each other without a gap in each state, also where much has one time", () =>
  withDatabase(async (db) => {
    const { organisationId } = await fillForPlans(db);
    await db.query(mixed);
    await walled(db, organisationId, async (tx) => {
      for (const state of ["open", "snoozed", "done"] as const) {
        const page = (count: number, last?: PlacedRow) =>
          readInboxList(tx, organisationId, { state }, { count, at, ...(last && { after: after(last) }) });
        const found: PlacedRow[] = [];
        for (let i = 0; i < 20; i++) found.push(...(await page(137, found.at(-1))));
        const ids = (rows: readonly PlacedRow[]) => rows.map(({ contactId }) => contactId);
        const all = await page(20 * 137);
        expect(all.length).toBeGreaterThan(1_000);
        expect(ids(found)).toEqual(ids(all));
        if (state === "open") expect(ids(all)).toEqual(ids(all.toSorted(byNeed)));
      }
    });
  }));

/** The order of those who are open, as it is described. */
function byNeed(a: PlacedRow, b: PlacedRow): number {
  const place = ({ waitingSince, urgency, lastInboundAt, changedAt }: PlacedRow): readonly [number, number] => {
    if (!waitingSince) return [0, -Math.max(changedAt.getTime(), lastInboundAt?.getTime() ?? 0)];
    const closes = lastInboundAt ? lastInboundAt.getTime() + 24 * 3_600_000 - at : 0;
    const isClosing = closes > 0 && closes < 2 * 3_600_000;
    return [1 + 2 * urgency + Number(isClosing), isClosing ? closes : waitingSince.getTime()];
  };
  const [[rankA, timeA], [rankB, timeB]] = [place(a), place(b)];
  return rankB - rankA || timeA - timeB || (a.contactId < b.contactId ? -1 : 1);
}
