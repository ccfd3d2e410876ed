import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import type { RemoveFiles } from "../store/files/remove-files.ts";
import { newUuid } from "../store/uuid.ts";
import { withDatabase } from "../test/database.ts";
import { addNumber } from "../test/fixtures.ts";
import { enforceRetention } from "./enforce-retention.ts";
import { FileStore } from "./media/file-store.ts";
import { removeFiles } from "./media/remove-files.ts";

const day = 86_400_000;

/** A message of so many days ago, with all that hangs on it. */
async function say(
  db: pg.Pool,
  at: { organisationId: OrganisationId; numberId: NumberId },
  days: number,
): Promise<string> {
  const [then, contactId] = [new Date(Date.now() - days * day), newUuid()];
  const id = newUuid(then.getTime());
  await db.query(
    `insert into messages (id, organisation_id, number_id, contact_id, direction, content, created_at)
     values ($1, $2, $3, $4, 'o', '{"kind":"text","text":"hello"}', $5)`,
    [id, at.organisationId, at.numberId, contactId, then],
  );
  await db.query("insert into deliveries (message_id, state) values ($1, 'read')", [id]);
  await db.query(
    "insert into triage_records (message_id, organisation_id, outcome, found) values ($1, $2, 'answered', '{}')",
    [id, at.organisationId],
  );
  await db.query(
    `insert into turns (organisation_id, contact_id, message_id, reason, events, created_at) values ($1, $2, $3, '{}', '[]', $4)`,
    [at.organisationId, contactId, id, then],
  );
  return id;
}

/** A session that began and ended so many days ago. */
async function went(db: pg.Pool, organisationId: OrganisationId, began: number, ended: number | null): Promise<string> {
  const id = newUuid(Date.now() - began * day);
  await db.query(
    `insert into sessions (id, organisation_id, contact_id, journey_id, reason, status, ended_at)
     values ($1, $2, gen_random_uuid(), gen_random_uuid(), '{}', 'completed', now() - make_interval(days => $3))`,
    [id, organisationId, ended],
  );
  return id;
}

const left = async (db: pg.Pool, table: string, column = "message_id") =>
  (await db.query<{ id: string }>(`select ${column} as id from ${table} order by 1`)).rows.map(({ id }) => id);

test("messages older than an organisation keeps are erased with their traces, and all others stay", async () => {
  await withDatabase(async (db) => {
    const ours = await addNumber(db, "1000");
    const theirs = await addNumber(db, "2000");
    await db.query("update organisations set retention_days = 90 where id = $1", [ours.organisationId]);
    const gone = [await say(db, ours, 400), await say(db, ours, 91)];
    const kept = [await say(db, ours, 89), await say(db, ours, 0), await say(db, theirs, 400)].sort();
    const waiting = await say(db, ours, 100);
    await db.query(
      "insert into outbox (contact_id, organisation_id, number_id, message_id) select contact_id, organisation_id, number_id, id from messages where id = $1",
      [waiting],
    );
    await went(db, ours.organisationId, 400, 91);
    const sessions = [
      await went(db, ours.organisationId, 400, null),
      await went(db, ours.organisationId, 95, 85),
      await went(db, theirs.organisationId, 400, 400),
    ];
    expect(await enforceRetention(db)).toEqual(new Map([[ours.organisationId, gone.length]]));
    expect(await left(db, "sessions", "id")).toEqual(sessions.sort());
    expect(await left(db, "messages", "id")).toEqual([...kept, waiting].sort());
    for (const table of ["deliveries", "triage_records"])
      expect(await left(db, table)).toEqual([...kept, waiting].sort());
    expect(await left(db, "turns")).toEqual(kept);
    expect(await enforceRetention(db)).toEqual(new Map([[ours.organisationId, 0]]));
    const { rows } = await db.query(
      "select member_name as name, organisation_id as of, action, details from audit_log",
    );
    const details = { count: gone.length, retentionDays: 90 };
    expect(rows).toEqual([{ name: "", of: ours.organisationId, action: "retention.enforced", details }]);
  });
});

test("the files of erased messages leave the folder once their rows are gone, and all others stay", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hotline-files-"));
  try {
    await withDatabase(async (db) => {
      const files = new FileStore(folder);
      const ours = await addNumber(db, "1000");
      await db.query("update organisations set retention_days = 90 where id = $1", [ours.organisationId]);
      const keep = async (days: number) => {
        const id = newUuid();
        await files.put(ours.organisationId, id, Buffer.from("a picture"));
        await db.query(
          `insert into media_files (id, organisation_id, message_id, state, mime) values ($1, $2, $3, 'kept', 'image/png')`,
          [id, ours.organisationId, await say(db, ours, days)],
        );
        return id;
      };
      await keep(91);
      const young = await keep(89);
      await enforceRetention(db);
      const { rows } = await db.query<{ payload: RemoveFiles }>(
        `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         where t.identifier = 'removeFiles'`,
      );
      for (const { payload } of rows) for (let twice = 0; twice < 2; twice++) await removeFiles(payload, files);
      expect(await readdir(join(folder, ours.organisationId))).toEqual([young]);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("every table that hangs on a message is known to the erasure, or has a reason not to be", async () => {
  await withDatabase(async (db) => {
    const { rows } = await db.query<{ name: string }>(
      `select distinct c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and c.column_name = 'message_id' and t.table_type = 'BASE TABLE' order by 1`,
    );
    const erased = ["authored_messages", "deliveries", "media_files", "triage_records", "turns"];
    // The queues and a broadcast's people are what is under way; a correction is the team's own example, without a person.
    const spared = ["broadcast_people", "held_inbox", "inbox", "outbox", "triage_corrections"];
    expect(rows.map(({ name }) => name)).toEqual([...erased, ...spared].sort());
  });
});
