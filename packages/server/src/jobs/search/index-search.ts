import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { tokensOf, wordsOf } from "@hotline/core/search/index.ts";
import type pg from "pg";
import type { FlagBoard } from "../../store/flag-board.ts";
import { listOrganisations } from "../../store/import-project.ts";
import type { Reading, Window } from "../../store/reading-progress.ts";
import { type RowOfTime, rowsOfStep, stretchOf } from "../../store/reading-rows.ts";
import { contactsToIndex } from "../../store/search/contact-words.ts";
import { type Entry, saveEntries } from "../../store/search/entries.ts";
import { longestWorkMs } from "../again.ts";
import { type Handle, readOn } from "../read-on.ts";
import { Unhurried } from "../unhurried.ts";
import { contactTokens, digestOf } from "./contact-tokens.ts";

/** Their words are cut in this process: two thousand rows held it up for 80 ms, and the database for 350. */
const stepRows = 500;

/** Messages to be found, and all that tells of contacts whose words may be others now. */
const readings: readonly Reading[] = [
  { key: "search messages", table: "messages", stepRows },
  { key: "search contacts", table: "contacts", stepRows },
  { key: "search turns", table: "turns", stepRows },
  { key: "search contact changes", table: "contact_changes", stepRows },
];

export interface IndexDeps {
  readonly pool: pg.Pool;
  readonly flags: Pick<FlagBoard, "isOn">;
  /** With whose steps these take turns; of their own without it. */
  readonly steps?: Unhurried;
}

/**
 * Brings the search up to date for all organisations that want it. What is indexed and how far that goes is one commit: it may
 * run twice, be killed, or be switched off for a week, and nothing is missing afterwards and nothing is there twice.
 */
export async function indexSearch({ pool, flags, steps = new Unhurried() }: IndexDeps): Promise<number> {
  const until = Date.now() + longestWorkMs;
  let indexed = 0;
  const organisations = (await listOrganisations(pool)).map(({ id }) => id);
  for (let more = true; more && Date.now() < until; ) {
    more = false;
    for (const id of organisations)
      for (const reading of readings) {
        if (!flags.isOn(id, "searchIndexing")) break;
        const handle: Handle = (tx, window) => index(tx, id, reading, window);
        const step = await steps.one(() => readOn(pool, id, reading, handle));
        indexed += step.rows;
        more ||= step.more;
      }
  }
  return indexed;
}

function index(tx: pg.PoolClient, organisationId: OrganisationId, reading: Reading, window: Window) {
  return reading.table === "messages"
    ? indexMessages(tx, organisationId, reading, window)
    : indexContacts(tx, organisationId, reading, window);
}

interface MessageOfTime extends RowOfTime {
  readonly content: unknown;
}

async function indexMessages(tx: pg.PoolClient, organisationId: OrganisationId, reading: Reading, window: Window) {
  const rows = await rowsOfStep<MessageOfTime>(tx, organisationId, reading, window, ", content");
  const entries = rows.flatMap(({ id, contactId, at, content }): Entry[] => {
    const tokens = tokensOf(wordsOf(content));
    return tokens.length === 0 ? [] : [{ sourceId: id, contactId, at, tokens, digest: null }];
  });
  await saveEntries(tx, organisationId, "m", entries);
  return stretchOf(rows);
}

/** Whoever came, spoke or was changed may be found by other words now. */
async function indexContacts(tx: pg.PoolClient, organisationId: OrganisationId, reading: Reading, window: Window) {
  const rows = await rowsOfStep(tx, organisationId, reading, window);
  const ids = [...new Set(rows.map(({ contactId }) => contactId))];
  const contacts = ids.length === 0 ? [] : await contactsToIndex(tx, organisationId, ids);
  const entries = contacts.map((contact): Entry => {
    const tokens = contactTokens(contact);
    return { sourceId: contact.id, contactId: contact.id, at: contact.createdAt, tokens, digest: digestOf(tokens) };
  });
  await saveEntries(tx, organisationId, "c", entries);
  return stretchOf(rows);
}
