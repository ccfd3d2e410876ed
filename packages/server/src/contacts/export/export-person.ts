import type { ContactId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { begun } from "../../store/database.ts";
import { type ExportRecord, finishExport, readExport, writePart } from "../../store/files/exports.ts";
import { type PersonTable, personTables, readPersonRows } from "../../store/files/person.ts";
import type { ImportJob } from "../import/in-portions.ts";

const rowsAtOnce = 1_000;

/** Writes everything that is known of a person into a file of JSON: each table with its rows, as they are stored. */
export async function exportPerson(
  pool: pg.Pool,
  { organisationId, id }: ImportJob,
  onProgress: () => void,
): Promise<void> {
  const record = await readExport(pool, organisationId, id);
  if (record?.state !== "running") return;
  const { contactId } = record.wanted as { readonly contactId: ContactId };
  const last = await begun(pool, async (tx) => {
    // One moment of the database: no message stands in one table and not in the next.
    await tx.query("set transaction isolation level repeatable read read only");
    const part = await writeTables(tx, pool, record, contactId);
    await tx.query("commit");
    return part;
  });
  if (last !== null) await finishExport(pool, id, last);
  onProgress();
}

/** Returns the last part; null where it was not wanted any more. */
async function writeTables(
  tx: pg.PoolClient,
  pool: pg.Pool,
  record: ExportRecord,
  contactId: ContactId,
): Promise<number | null> {
  let [part, count] = [0, 0];
  let text = `{"exportedAt":${JSON.stringify(new Date())},"contact":${JSON.stringify(contactId)},"tables":{`;
  const keep = (part: number) => writePart(pool, record, { part, content: text, rowCount: count, people: [contactId] });
  for (const [n, table] of (Object.keys(personTables) as PersonTable[]).entries()) {
    text += `${n === 0 ? "" : ","}\n"${table}":[`;
    for (let offset = 0; ; offset += rowsAtOnce) {
      const rows = await readPersonRows(tx, record.organisationId, contactId, table, { offset, count: rowsAtOnce });
      text += rows.map((row, at) => `${offset + at === 0 ? "" : ","}\n${JSON.stringify(row)}`).join("");
      count += rows.length;
      if (rows.length < rowsAtOnce) break;
      if (!(await keep(part++))) return null;
      text = "";
    }
    text += "]";
  }
  text += "}}\n";
  return (await keep(part)) ? part : null;
}
