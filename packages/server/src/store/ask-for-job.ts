import type { Db } from "./database.ts";

/** Adds a job that takes no orders; one that waits already stays one. */
export async function askForJob(db: Db, task: "checkNumbers"): Promise<void> {
  await db.query("select graphile_worker.add_job($1, '{}'::json, job_key := $1)", [task]);
}
