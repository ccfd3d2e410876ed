import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { FlowVersions } from "../converse/flow-versions.ts";
import { prepare } from "../converse/prepare-programme.ts";
import type { Programme } from "../converse/programmes.ts";
import type { Db } from "../store/database.ts";
import { readSettings } from "../store/programme.ts";
import { createLog } from "../telemetry/log.ts";

/** An organisation's settings ready for work on contacts: fields, groups, reminders. Its journeys are left out. */
export async function readContactProgramme(db: Db, organisationId: OrganisationId): Promise<Programme | null> {
  const settings = await readSettings(db, organisationId);
  if (settings === null) return null;
  const row = { organisationId, revision: "", settings, journeys: [], numbers: [] };
  return prepare(row, [], new FlowVersions(organisationId, createLog("silent")));
}
