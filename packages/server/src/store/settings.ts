import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Project } from "@hotline/core/model/project.ts";
import type { Db } from "./database.ts";
import { noteEdits } from "./edits.ts";
import type { Settings } from "./programme.ts";

/** The part of an organisation's settings that admins change by hand; the rest is its programme. */
export interface SettingsRow {
  readonly name: string;
  readonly languages: readonly string[];
  readonly timezone: string;
  readonly country: string | null;
  readonly hours: NonNullable<Project["hours"]> | null;
  readonly specialDays: NonNullable<Project["specialDays"]>;
  readonly retentionDays: number | null;
}

const columns = `name, coalesce(settings->'languages', '[]') as languages, coalesce(settings->>'timezone', 'UTC') as timezone,
  settings->>'country' as country, settings->'hours' as hours,
  coalesce(settings->'specialDays', '[]') as "specialDays", retention_days as "retentionDays"`;

/** `hold`: until the transaction ends, nobody else changes them. */
export async function readSettings(
  tx: Db,
  organisationId: OrganisationId,
  hold = false,
): Promise<SettingsRow | undefined> {
  const { rows } = await tx.query<SettingsRow>(
    `select ${columns} from organisations where id = $1 ${hold ? "for update" : ""}`,
    [organisationId],
  );
  return rows[0];
}

/** Writes them all beside the rest of the programme, and every process reads that anew. Null takes a setting out. */
export async function writeSettings(
  tx: Db,
  organisationId: OrganisationId,
  row: SettingsRow,
  author: string,
): Promise<void> {
  const { rows } = await tx.query<{ settings: Settings }>(
    "select settings from organisations where id = $1 for update",
    [organisationId],
  );
  const { name, languages, timezone, country, hours, specialDays, retentionDays } = row;
  const [before] = rows;
  if (before === undefined) return;
  const { country: _, hours: __, specialDays: ___, ...rest } = before.settings;
  const settings = {
    ...rest,
    ...{ name, languages, timezone },
    ...(country && { country }),
    ...(hours && { hours }),
    ...(specialDays.length > 0 && { specialDays }),
  };
  await tx.query(
    "update organisations set name = $2, retention_days = $3, settings = $4, revision = revision + 1 where id = $1",
    [organisationId, name, retentionDays, JSON.stringify(settings)],
  );
  await noteEdits(tx, organisationId, { before: before.settings, after: settings, author });
}
