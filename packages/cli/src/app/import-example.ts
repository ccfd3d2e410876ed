import { fileURLToPath } from "node:url";
import { openPool } from "@hotline/server/store/database.ts";
import { type ImportTarget, importProject, listOrganisations } from "@hotline/server/store/import-project.ts";
import { readCheckedProject } from "../project/check-project.ts";

export const exampleFolder = fileURLToPath(new URL("../../../../examples/covid/", import.meta.url));

/** Gives an empty database the COVID-19 hotline, so that the first message gets an answer. */
export async function importExample(databaseUrl: string, number: ImportTarget["number"]): Promise<void> {
  const pool = openPool(databaseUrl, 1);
  try {
    if ((await listOrganisations(pool)).length > 0) return;
    await importProject(pool, await readCheckedProject(exampleFolder), number ? { number } : {});
  } finally {
    await pool.end();
  }
}
