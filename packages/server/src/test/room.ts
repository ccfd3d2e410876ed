import type { InboundContent } from "@hotline/core/model/message.ts";
import type { Project } from "@hotline/core/model/project.ts";
import type pg from "pg";
import { Conversations } from "../converse/converse.ts";
import { effectsAtOnce } from "../converse/effects-at-once.ts";
import { Programmes } from "../converse/programmes.ts";
import { openPool } from "../store/database.ts";
import { importProject } from "../store/import-project.ts";
import { insertInbound } from "../store/insert-inbound.ts";
import { newUuid } from "../store/uuid.ts";
import { createLog } from "../telemetry/log.ts";
import { createMetrics } from "../telemetry/metrics.ts";
import { withDatabase } from "./database.ts";
import { countRows, until } from "./fixtures.ts";

/** One organisation, people who write to it, and any number of processes that answer. */
export interface Room {
  readonly db: pg.Pool;
  readonly url: string;
  readonly organisationId: string;
  readonly start: () => Conversations;
  readonly say: (phone: string, ...contents: (string | InboundContent)[]) => Promise<void>;
  /** Texts said to a contact so far, in order. */
  readonly heard: (phone: string) => Promise<string[]>;
  /** Waits until every row of the inbox has had its turn. */
  readonly idle: () => Promise<void>;
  /** The reasons of all turns so far, in order. */
  readonly reasons: () => Promise<string[]>;
}

/** Gives `run` a room with this programme. */
export async function withRoom(project: Project, run: (room: Room) => Promise<void>): Promise<void> {
  await withDatabase(async (db, url) => {
    const number = { phoneNumberId: "1000200030004000", display: "1555" };
    const { organisationId } = await importProject(db, project, { number });
    const numberId = (await db.query<{ id: string }>("select id from numbers")).rows[0]?.id ?? "";
    const closers: (() => Promise<void>)[] = [];
    const start = () => {
      const pool = openPool(url, 5);
      const log = createLog("silent");
      const programmes = new Programmes(pool, log, async () => []);
      const answer = effectsAtOnce({ email: false });
      const deps = { pool, programmes, metrics: createMetrics(), log, answer, onTurns: () => undefined };
      const room = new Conversations(deps);
      room.start();
      closers.push(async () => {
        await room.close();
        await pool.end();
      });
      return room;
    };
    let n = 0;
    const say: Room["say"] = async (phone, ...contents) => {
      const { rows } = await db.query<{ id: string }>("select resolve_contact($1, $2, null, $3, 'Ann') as id", [
        organisationId,
        newUuid(),
        phone,
      ]);
      await insertInbound(
        db,
        contents.map((content) => ({
          id: newUuid(),
          organisationId,
          numberId,
          contactId: rows[0]?.id ?? "",
          dedupeKey: newUuid(),
          wamid: `wamid.${++n}`,
          content: JSON.stringify(typeof content === "string" ? { kind: "text", text: content } : content),
          replyTo: null,
          sentAt: new Date(),
          converse: true,
        })),
      );
    };
    const heard: Room["heard"] = async (phone) => {
      const { rows } = await db.query<{ content: { text: string } }>(
        "select m.content from outbox o join messages m on m.id = o.message_id join contacts c on c.id = o.contact_id where c.phone = $1 order by o.id",
        [phone],
      );
      return rows.map(({ content }) => content.text);
    };
    const idle = () => until(async () => (await countRows(db, "inbox")) === 0);
    const reasons = async () => {
      const { rows } = await db.query<{ because: string }>(
        "select reason->>'because' as because from turns order by id",
      );
      return rows.map(({ because }) => because);
    };
    try {
      await run({ db, url, organisationId, start, say, heard, idle, reasons });
    } finally {
      for (const close of closers) await close();
    }
  });
}
