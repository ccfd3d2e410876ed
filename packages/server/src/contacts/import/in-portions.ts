import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { transaction } from "../../store/database.ts";
import { finishImport, type ImportRecord, readImport, type Way } from "../../store/files/imports.ts";
import { readSurroundings, type Surroundings } from "../surroundings.ts";

export interface ImportJob {
  readonly organisationId: OrganisationId;
  readonly id: string;
}

/** Does a few rows of an import in the transaction; returns how many there were, none at the end. */
type Portion = (tx: pg.PoolClient, record: ImportRecord, here: Surroundings) => Promise<number>;

/**
 * Goes through the rows of an import, few in a commit with what became of them. A process that dies leaves the rest
 * waiting; whoever runs the job again goes on there. `onProgress` is called after commits.
 */
export async function inPortions(
  pool: pg.Pool,
  { organisationId, id }: ImportJob,
  way: Way,
  portion: Portion,
  onProgress: () => void,
): Promise<void> {
  const record = await readImport(pool, organisationId, id);
  const here = await readSurroundings(pool, organisationId);
  if (record?.state !== way.from || here === null) return;
  while ((await transaction(pool, (tx) => one(tx, record, here, portion))) > 0) onProgress();
  await finishImport(pool, organisationId, id, way);
  onProgress();
}

/** Two workers of one job follow each other: the second sees what the first has done. */
async function one(tx: pg.PoolClient, record: ImportRecord, here: Surroundings, portion: Portion): Promise<number> {
  await tx.query("select from contact_imports where id = $1 for update", [record.id]);
  return portion(tx, record, here);
}
