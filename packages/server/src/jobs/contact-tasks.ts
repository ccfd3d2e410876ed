import type { JobHelpers, TaskList } from "graphile-worker";
import type pg from "pg";
import { exportContacts } from "../contacts/export/export-contacts.ts";
import { exportPerson } from "../contacts/export/export-person.ts";
import type { ImportJob } from "../contacts/import/in-portions.ts";
import { runImport } from "../contacts/import/run.ts";
import { undoImport } from "../contacts/import/undo.ts";
import type { Changes } from "../store/changes.ts";
import { failExport } from "../store/files/exports.ts";
import type { FlagBoard } from "../store/flag-board.ts";
import { laterOn, whileOn } from "./held-back.ts";
import { exportResults } from "./journeys/export-results.ts";

type Run = (pool: pg.Pool, job: ImportJob, onProgress: () => void) => Promise<void>;

/** An export that failed so often will not come. */
const mostAttempts = 3;

/** Exports were switched off while a file was made. */
class SwitchedOff extends Error {}

interface Deps {
  readonly pool: pg.Pool;
  readonly changes: Changes;
  readonly flags: Pick<FlagBoard, "isOn">;
}

/** Work on many contacts that people asked for in the console. */
export function contactTasks({ pool, changes, flags }: Deps): TaskList {
  const told = (run: Run) => (payload: unknown) => {
    const job = payload as ImportJob;
    return run(pool, job, () => {
      changes.touch(job.organisationId, "jobs", [job.id]);
      changes.touch(job.organisationId, "contact");
    });
  };
  const exported = (task: string, run: Run) =>
    whileOn(flags, { flag: "exports", task }, async (payload: unknown, { job, addJob }: JobHelpers) => {
      const { organisationId, id } = payload as ImportJob;
      const onProgress = () => {
        changes.touch(organisationId, "jobs", [id]);
        if (!flags.isOn(organisationId, "exports")) throw new SwitchedOff();
      };
      try {
        await run(pool, { organisationId, id }, onProgress);
      } catch (error) {
        // A large file may be what there is too much of: it is begun again when exports are on.
        if (error instanceof SwitchedOff) return void (await addJob(task, payload, laterOn()));
        if (job.attempts >= mostAttempts) await failExport(pool, id);
        throw error;
      }
    });
  return {
    importContacts: told(runImport),
    undoImport: told(undoImport),
    exportContacts: exported("exportContacts", exportContacts),
    exportPerson: exported("exportPerson", exportPerson),
    exportResults: exported("exportResults", exportResults),
  };
}
