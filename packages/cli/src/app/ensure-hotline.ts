import { fileURLToPath } from "node:url";
import { openPool } from "@hotline/server/store/database.ts";
import { type ImportTarget, importProject, listOrganisations } from "@hotline/server/store/import-project.ts";
import { addNumber } from "@hotline/server/store/number-settings.ts";
import type pg from "pg";
import { readCheckedProject } from "../project/check-project.ts";

export const exampleFolder = fileURLToPath(new URL("../../../../examples/covid/", import.meta.url));

/**
 * Gives an empty database the COVID-19 hotline, so that the first message gets an answer, and the only hotline that is there
 * the number, if it is new: one that was tried with the emulator would not hear what comes to its real number. Returns the
 * name of the hotline that has been there longest.
 */
export async function ensureHotline(databaseUrl: string, number: ImportTarget["number"]): Promise<string> {
  const pool = openPool(databaseUrl, 1);
  try {
    const [only, other] = await listOrganisations(pool);
    if (only) {
      if (number && !other) await addNumber(pool, only.id, { display: number.phoneNumberId, ...number });
      return only.name;
    }
    const example = await readCheckedProject(exampleFolder);
    await importProject(pool, example, number ? { number } : {});
    await readItsData(pool);
    return example.name;
  } finally {
    await pool.end();
  }
}

/** Whoever asks for their country in the first seconds finds it: jobs begin when everything else has. */
async function readItsData(pool: pg.Pool): Promise<void> {
  // Only the very first start pays for reading this.
  const { refreshDue } = await import("@hotline/server/jobs/refresh-data.ts");
  await refreshDue(pool, { now: Date.now, allowPrivate: false, folder: exampleFolder });
}
