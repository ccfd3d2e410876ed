import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Project } from "@hotline/core/model/project.ts";
import type pg from "pg";
import { type Programme, Programmes } from "../converse/programmes.ts";
import { importProject } from "../store/import-project.ts";
import { createLog } from "../telemetry/log.ts";

/** Publishes a project and reads it back as the server does. */
export async function published(
  db: pg.Pool,
  project: Project,
): Promise<{ readonly organisationId: OrganisationId; readonly programme: Programme }> {
  const { organisationId } = await importProject(db, project, { number: { phoneNumberId: "1000", display: "1555" } });
  const programme = await new Programmes(db, createLog("silent"), async () => []).of(organisationId);
  if (programme === null) throw new Error("The project was not published.");
  return { organisationId, programme };
}
