import { parsePhoneCountry } from "@hotline/core/expr/phones.ts";
import type pg from "pg";
import { listOrganisations } from "../../store/import-project.ts";
import { addToMinutes, type Count, foundInTurns, newToday } from "../../store/live/minutes.ts";
import type { Reading, Window } from "../../store/reading-progress.ts";
import { type RowOfTime, rowsOfStep } from "../../store/reading-rows.ts";
import { longestWorkMs } from "../again.ts";
import { readOn } from "../read-on.ts";

const longestKey = 80;

const messages: Reading = { key: "live messages", table: "messages" };
const turns: Reading = { key: "live turns", table: "turns" };

/** Counts what was said and found, minute by minute, so that the live page need not look at a whole day each second. */
export async function rollUp(pool: pg.Pool): Promise<void> {
  const until = Date.now() + longestWorkMs;
  for (const { id } of await listOrganisations(pool))
    for (let more = true; more && Date.now() < until; ) {
      const said = await readOn(pool, id, messages, (tx, window) => countMessages(tx, id, window));
      const found = await readOn(pool, id, turns, (tx, window) => countTurns(tx, id, window));
      more = said.more || found.more;
    }
}

interface SaidRow extends RowOfTime {
  readonly direction: "i" | "o";
  readonly minute: string;
  /** Of a tap, the title of what was chosen. */
  readonly choice: string | null;
}

const minute = `, date_trunc('minute', created_at)::text as minute`;

async function countMessages(tx: pg.PoolClient, organisationId: string, window: Window) {
  const more = `${minute}, direction, case when direction = 'i' and content ->> 'kind' = 'choice' then content ->> 'title' end as choice`;
  const rows = await rowsOfStep<SaidRow>(tx, organisationId, messages, window, more);
  const counts = rows.flatMap(({ direction, minute, choice }): Count[] => [
    one(minute, direction === "i" ? "in" : "out"),
    ...(choice ? [one(minute, "choice", choice)] : []),
  ]);
  const inbound = rows.filter(({ direction }) => direction === "i");
  const minutes = new Map(inbound.toReversed().map(({ contactId, minute }) => [contactId, minute]));
  for (const { contactId, language, phone } of inbound.length > 0 ? await newToday(tx, organisationId, inbound) : []) {
    const at = minutes.get(contactId) ?? window.end;
    counts.push(one(at, "people"), one(at, "country", phone === null ? "" : parsePhoneCountry(`+${phone}`)));
    if (language !== "") counts.push(one(at, "language", language));
  }
  await addToMinutes(tx, organisationId, counts);
  return rows;
}

interface TurnRow extends RowOfTime {
  readonly messageId: string | null;
  readonly minute: string;
}

/** What triage found is there with the turn, not with the message. */
async function countTurns(tx: pg.PoolClient, organisationId: string, window: Window) {
  const rows = await rowsOfStep<TurnRow>(tx, organisationId, turns, window, `${minute}, message_id as "messageId"`);
  const minutes = new Map(rows.flatMap(({ messageId, minute }) => (messageId ? [[messageId, minute] as const] : [])));
  const found = minutes.size > 0 ? await foundInTurns(tx, organisationId, [...minutes.keys()]) : [];
  const counts = found.flatMap(({ messageId, outcome, answer, urgency, label }): Count[] => {
    const at = minutes.get(messageId) ?? window.end;
    return [
      ...(answer !== null && outcome === "answered" ? [one(at, "answer", answer)] : []),
      ...(label === null ? [] : [one(at, "label", label)]),
      ...(urgency === null ? [] : [one(at, "urgent", urgency)]),
    ];
  });
  await addToMinutes(tx, organisationId, counts);
  return rows;
}

function one(minute: string, measure: string, key = ""): Count {
  return { minute, measure, key: [...key].slice(0, longestKey).join(""), count: 1 };
}
