import { days } from "@hotline/core/model/days.ts";
import type pg from "pg";
import { audit } from "../store/audit.ts";
import { type ExportRecord, insertExport, readExport } from "../store/files/exports.ts";
import type { Context } from "./context.ts";
import { notFound } from "./errors.ts";
import { doneOnce, type Given } from "./once.ts";
import { checkTimeZone } from "./time-zone.ts";

const dayIn = days();

type Wanted = Pick<ExportRecord, "kind" | "fileName" | "wanted">;

/** The day that names of files tell, in the zone of whoever asks; refused where there is no such zone. */
export function today(timeZone?: string | null): string {
  if (timeZone) checkTimeZone(timeZone);
  return dayIn(new Date(), timeZone ?? "UTC");
}

/** Asks for a file; a job, which `queue` adds in the same commit, makes it. */
export async function beginExport(
  context: Context,
  what: Wanted,
  asked: { readonly mutation: string; readonly given: Given },
  queue: (tx: pg.PoolClient, id: string) => Promise<unknown>,
): Promise<ExportRecord> {
  const { viewer } = context;
  const { organisationId } = viewer;
  const record = await context.walled(async (tx) => {
    const id = await doneOnce(tx, context, asked.mutation, asked.given, async () => {
      const id = await insertExport(tx, organisationId, { id: viewer.memberId, name: viewer.name }, what);
      await queue(tx, id);
      await audit(tx, viewer, `export.${what.kind}`, id, what.wanted);
      return id;
    });
    return readExport(tx, organisationId, id);
  });
  if (record === null) throw notFound("This export");
  context.touch("jobs", [record.id]);
  return record;
}
