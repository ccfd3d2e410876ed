import { parsePhoneCountry } from "@hotline/core/expr/phones.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { listOrganisations } from "../../store/import-project.ts";
import { addToMinutes, type Count } from "../../store/live/minutes.ts";
import { countFound, countSaid, type NewPerson } from "../../store/live/steps.ts";
import type { Reading, Window } from "../../store/reading-progress.ts";
import { longestWorkMs } from "../again.ts";
import { type Handle, readOn } from "../read-on.ts";
import { Unhurried } from "../unhurried.ts";

/** The database counts them by itself, but for people who are new today. */
const stepRows = 2000;
const messages: Reading = { key: "live messages", table: "messages", stepRows };
const turns: Reading = { key: "live turns", table: "turns", stepRows };

/**
 * Counts what was said and found, minute by minute, so that the live page need not look at a whole day each second. Its
 * steps take turns with others of the same `steps`.
 */
export async function rollUp(pool: pg.Pool, steps = new Unhurried()): Promise<void> {
  const until = Date.now() + longestWorkMs;
  for (const { id } of await listOrganisations(pool))
    for (let more = true; more && Date.now() < until; ) {
      const step = (reading: Reading, handle: Handle) => steps.one(() => readOn(pool, id, reading, handle));
      const said = await step(messages, (tx, window) => countMessages(tx, id, window));
      const found = await step(turns, (tx, window) => countFound(tx, id, turns, window));
      more = said.more || found.more;
    }
}

async function countMessages(tx: pg.PoolClient, organisationId: OrganisationId, window: Window) {
  const said = await countSaid(tx, organisationId, messages, window);
  await addToMinutes(tx, organisationId, said.people.flatMap(countsOf));
  return said;
}

function countsOf({ minute, language, phone }: NewPerson): readonly Count[] {
  const one = (measure: string, key = ""): Count => ({ minute, measure, key, count: 1 });
  const country = phone === null ? "" : parsePhoneCountry(`+${phone}`);
  return [one("people"), one("country", country), ...(language === "" ? [] : [one("language", language)])];
}
