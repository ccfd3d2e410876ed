import { setTimeout as delay } from "node:timers/promises";
import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import { countInbox, readInboxList } from "@hotline/server/store/inbox/list.ts";
import type pg from "pg";
import type { Overview } from "./overview.ts";
import type { Watcher } from "./watcher.ts";

/**
 * What a screen may show late: after busy minutes the counting of the day rests a minute before it makes good, and then works
 * through what came meanwhile, in turns with others.
 */
const patienceMs = 150_000;
/** As many of the last messages of a conversation as its screen keeps up to date. */
const tail = 10;

/** What screens show otherwise than the database has it, a sentence each; asks until there is nothing, or patience ends. */
export async function untruths(
  pool: pg.Pool,
  organisationId: OrganisationId,
  watchers: readonly Watcher[],
  overviews: readonly Overview[],
): Promise<readonly string[]> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const found = [
      ...ended([...watchers, ...overviews]),
      ...(await threads(pool, watchers)),
      ...(await lists(pool, organisationId, overviews)),
      ...(await figures(pool, overviews)),
    ];
    if (found.length === 0 || performance.now() > end) return found;
    await delay(1000);
  }
}

const ended = (screens: readonly { readonly failure: Error | null }[]) =>
  screens.flatMap(({ failure }) => (failure ? [failure.message] : []));

async function threads(pool: pg.Pool, watchers: readonly Watcher[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ contactId: ContactId; id: string; state: string | null }>(
    `select c.id as "contactId", m.id, d.state from unnest($1::uuid[]) c (id)
     cross join lateral (select id, direction from messages where contact_id = c.id order by created_at desc, id desc limit $2) m
     left join deliveries d on d.message_id = m.id and m.direction = 'o'`,
    [watchers.map(({ contactId }) => contactId), tail],
  );
  const screens = new Map(watchers.map((watcher) => [watcher.contactId, watcher]));
  return rows.flatMap(({ contactId, id, state }) => {
    const shown = screens.get(contactId)?.states.get(id);
    if (shown === undefined) return [`Message ${id} is not on the screen of its conversation.`];
    return state === null || shown === state ? [] : [`Message ${id} is ${state}, and shown as ${shown}.`];
  });
}

async function lists(
  pool: pg.Pool,
  organisationId: OrganisationId,
  overviews: readonly Overview[],
): Promise<readonly string[]> {
  const rows = await readInboxList(pool, organisationId, { state: "open" }, { count: 100, at: Date.now() });
  const { open, waiting, urgent } = await countInbox(pool, organisationId, null);
  if (rows.length === 0) return ["The inbox is empty: its list was not put to the test."];
  return overviews.flatMap((screen) => {
    const wrong: string[] = [];
    if (screen.order.join() !== rows.map(({ contactId }) => contactId).join())
      wrong.push("The inbox's list is in another order.");
    const shown = screen.counts;
    if (shown["open"] !== open || shown["waiting"] !== waiting || shown["urgent"] !== urgent)
      wrong.push(`The inbox counts ${open} open, ${waiting} waiting; shown are ${shown["open"]}, ${shown["waiting"]}.`);
    for (const { contactId, unread, lastMessage } of rows) {
      const row = screen.rows.get(contactId);
      if (row?.unread !== unread || moment(row.lastMessage?.at) !== moment(lastMessage?.at))
        wrong.push(`The row of ${contactId} in the inbox's list is not up to date.`);
    }
    return wrong;
  });
}

const moment = (text: string | undefined) => (text === undefined ? null : new Date(text).getTime());

async function figures(pool: pg.Pool, overviews: readonly Overview[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ in: number; out: number }>(
    `select count(*) filter (where direction = 'i')::int as "in", count(*) filter (where direction = 'o')::int as "out" from messages`,
  );
  const { in: said, out: answered } = rows[0] ?? { in: 0, out: 0 };
  return overviews.flatMap(({ inToday, outToday }) =>
    inToday === said && outToday === answered
      ? []
      : [`The live page shows ${inToday} in and ${outToday} out today; there are ${said} and ${answered}.`],
  );
}
