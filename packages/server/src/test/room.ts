import { type ContactId, idOf, type NumberId, type OrganisationId } from "@hotline/core/model/ids.ts";
import type { InboundContent, OutboundContent } from "@hotline/core/model/message.ts";
import type { Project } from "@hotline/core/model/project.ts";
import type pg from "pg";
import { Conversations } from "../converse/converse.ts";
import { type Abilities, effectsAtOnce } from "../converse/effects-at-once.ts";
import { Programmes } from "../converse/programmes.ts";
import { letBulkIn } from "../store/bulk-starts.ts";
import { openPool } from "../store/database.ts";
import { importProject } from "../store/import-project.ts";
import type { InboundRow } from "../store/inbound-rows.ts";
import { insertInbound } from "../store/insert-inbound.ts";
import { newUuid } from "../store/uuid.ts";
import { createLog } from "../telemetry/log.ts";
import { createMetrics } from "../telemetry/metrics.ts";
import { withDatabase } from "./database.ts";
import { countRows, until } from "./fixtures.ts";

/** An organisation with conversations and no network: people write into the inbox and hear from the outbox. */
export interface Room {
  readonly db: pg.Pool;
  /** Of the database, for what needs a connection of its own. */
  readonly url: string;
  readonly organisationId: OrganisationId;
  /** Starts a process that converses, and waits so long for shards that another one holds. */
  readonly start: (patienceMs?: number) => Conversations;
  /** Says something as a person, and returns the messages' ids. */
  readonly say: (phone: string, ...contents: (string | InboundContent)[]) => Promise<readonly string[]>;
  /** What the webhook would make of this, each time anew unless it is kept: to be stored, or taken straight. */
  readonly inbound: (phone: string, ...contents: (string | InboundContent)[]) => Promise<readonly InboundRow[]>;
  /** Says something and waits until everything in the inbox had its turn. */
  readonly tell: (phone: string, ...contents: (string | InboundContent)[]) => Promise<readonly string[]>;
  /** All that was said to a person and not taken back, in order. */
  readonly heard: (phone: string) => Promise<readonly OutboundContent[]>;
  /** The texts of that. */
  readonly texts: (phone: string) => Promise<readonly string[]>;
  /** Why each turn so far was taken, in order. */
  readonly reasons: () => Promise<readonly string[]>;
  /** Waits until everything in the inbox, and what is let into it by and by, had its turn. */
  readonly idle: () => Promise<void>;
}

/** Gives `run` a room in which `project` is published; `prepare` may change the database before anybody converses. */
export function withRoom(
  project: Project,
  run: (room: Room) => Promise<void>,
  prepare: (db: pg.Pool, organisationId: OrganisationId) => Promise<void> = async () => undefined,
  abilities: Abilities = { email: false },
): Promise<void> {
  return withDatabase(async (db, url) => {
    const { organisationId } = await importProject(db, project, { number: { phoneNumberId: "1000", display: "1555" } });
    await prepare(db, organisationId);
    const closers: (() => Promise<void>)[] = [];
    const start: Room["start"] = (patienceMs) => {
      const { conversations, close } = converse(url, abilities, patienceMs);
      closers.push(close);
      return conversations;
    };
    const idle = () => until(async () => (await letBulkIn(db)) === 0 && (await countRows(db, "inbox")) === 0);
    const inbound: Room["inbound"] = (phone, ...contents) => inboundOf(db, organisationId, phone, contents);
    const say: Room["say"] = async (phone, ...contents) => {
      const rows = await inbound(phone, ...contents);
      await insertInbound(db, rows);
      return rows.map(({ id }) => id);
    };
    const tell: Room["tell"] = async (phone, ...contents) => {
      const ids = await say(phone, ...contents);
      await idle();
      return ids;
    };
    const texts: Room["texts"] = async (phone) =>
      (await heard(db, phone)).map((said) => ("text" in said ? said.text : ""));
    const reasons = async () => {
      const { rows } = await db.query<{ because: string }>(
        "select reason->>'because' as because from turns order by id",
      );
      return rows.map(({ because }) => because);
    };
    try {
      await run({
        db,
        url,
        organisationId,
        start,
        say,
        inbound,
        tell,
        heard: (phone) => heard(db, phone),
        texts,
        reasons,
        idle,
      });
    } finally {
      for (const close of closers) await close();
    }
  });
}

function converse(url: string, abilities: Abilities, patienceMs?: number) {
  const pool = openPool(url, 5);
  const log = createLog("silent");
  const programmes = new Programmes(pool, log, async () => []);
  const answer = effectsAtOnce(abilities);
  const conversations = new Conversations({
    pool,
    programmes,
    log,
    answer,
    metrics: createMetrics(),
    onTurns: () => undefined,
    ...(patienceMs !== undefined && { patienceMs }),
  });
  conversations.start();
  const close = async () => {
    await conversations.close();
    await pool.end();
  };
  return { conversations, close };
}

async function inboundOf(
  db: pg.Pool,
  organisationId: OrganisationId,
  phone: string,
  contents: (string | InboundContent)[],
) {
  const numberId = (await db.query<{ id: NumberId }>("select id from numbers")).rows[0]?.id ?? idOf("");
  const { rows } = await db.query<{ id: ContactId }>("select resolve_contact($1, $2, null, $3, 'Ann') as id", [
    organisationId,
    newUuid(),
    phone,
  ]);
  return contents.map((content) => ({
    id: newUuid<"message">(),
    organisationId,
    numberId,
    contactId: rows[0]?.id ?? idOf(""),
    dedupeKey: newUuid(),
    wamid: newUuid(),
    content: JSON.stringify(typeof content === "string" ? { kind: "text", text: content } : content),
    replyTo: null,
    sentAt: new Date(),
    converse: true,
  }));
}

async function heard(db: pg.Pool, phone: string): Promise<readonly OutboundContent[]> {
  const { rows } = await db.query<{ content: OutboundContent }>(
    `select m.content from outbox o join messages m on m.id = o.message_id join contacts c on c.id = o.contact_id
     where c.phone = $1 order by o.id`,
    [phone],
  );
  return rows.map(({ content }) => content);
}
