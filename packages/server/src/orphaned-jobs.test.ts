import type pg from "pg";
import { expect, test } from "vitest";
import { Identity } from "./deliver/identity.ts";
import { lockOf, OrphanedJobs } from "./orphaned-jobs.ts";
import { createLog } from "./telemetry/log.ts";
import { withDatabase } from "./test/database.ts";
import { until } from "./test/fixtures.ts";

const log = createLog("silent");

/** Two jobs of one queue, the first begun by a worker of this name. */
async function begin(db: pg.Pool, worker: string): Promise<void> {
  for (const n of [1, 2])
    await db.query("select graphile_worker.add_job('trainTriage', json_build_object('n', $1::int), 'triage')", [n]);
  await db.query("update graphile_worker._private_job_queues set locked_by = $1, locked_at = now()", [worker]);
  await db.query(
    `update graphile_worker._private_jobs set locked_by = $1, locked_at = now(), attempts = 1
     where payload ->> 'n' = '1'`,
    [worker],
  );
}

async function available(db: pg.Pool): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from graphile_worker._private_jobs j
     join graphile_worker._private_job_queues q on q.id = j.job_queue_id where j.is_available and q.is_available`,
  );
  return rows[0]?.count ?? 0;
}

test("the jobs and the queue of a process that is gone are free again, and those of a living one stay its own", () =>
  withDatabase(async (db, databaseUrl) => {
    await begin(db, "pool-gone");
    const orphans = new OrphanedJobs({ pool: db, databaseUrl, log });
    const neighbour = new Identity(databaseUrl, log, lockOf("pool-living"));
    try {
      await neighbour.hold();
      await orphans.start({ worker: "pool-here", atWork: new Set() });
      await until(async () => (await available(db)) === 2);
      await begin(db, "pool-living");
      await orphans.look();
      await orphans.look();
      expect(await available(db)).toBe(0);
      await neighbour.release();
      await until(async () => (await available(db)) > 0);
    } finally {
      await neighbour.release();
      await orphans.close();
    }
  }));

test("a job that this process has locked without learning of it is free again with its queue, and one that is at work is not", () =>
  withDatabase(async (db, databaseUrl) => {
    await begin(db, "pool-here");
    const { rows } = await db.query<{ id: string }>(
      "select id::text from graphile_worker.jobs where locked_by is not null",
    );
    const atWork = new Set(rows.map(({ id }) => id));
    const orphans = new OrphanedJobs({ pool: db, databaseUrl, log, unknownForMs: 1 });
    try {
      await orphans.start({ worker: "pool-here", atWork });
      for (let looks = 0; looks < 3; looks++) await orphans.look();
      expect(await available(db)).toBe(0);
      atWork.clear();
      await until(async () => {
        await orphans.look();
        return (await available(db)) === 2;
      });
      const { rows: attempts } = await db.query("select attempts from graphile_worker.jobs");
      expect(attempts).toEqual([{ attempts: 0 }, { attempts: 0 }]);
    } finally {
      await orphans.close();
    }
  }));
