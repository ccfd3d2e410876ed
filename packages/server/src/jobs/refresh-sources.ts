import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Changes } from "../store/changes.ts";
import type { SourceId } from "../store/data/tables.ts";
import type { JobsDeps } from "./jobs-deps.ts";
import { refreshData, refreshDue } from "./refresh-data.ts";

interface Deps extends Pick<JobsDeps, "pool" | "log" | "refresh"> {
  readonly changes: Pick<Changes, "touch">;
}

/** The job: fetches the source that is asked for, or all that are due, and tells the log which could not be read, and why. */
export async function refreshSources(
  { pool, log, changes, refresh }: Deps,
  payload: unknown,
  signal: AbortSignal,
): Promise<void> {
  const asked = sourceAsked(payload);
  const rules = {
    ...refresh,
    signal,
    onTry: (organisationId: OrganisationId) => changes.touch(organisationId, "data"),
  };
  const reports = asked ? [await refreshData(pool, asked, rules)] : await refreshDue(pool, rules);
  for (const { source, outcome, problems } of reports)
    if (outcome === "failed" || outcome === "rejected")
      log.warn(
        { organisation: source.organisationId, source: source.key, outcome, problems },
        "a data source could not be read",
      );
}

/** The one source that a person wants fetched now; null where all that are due are meant. */
function sourceAsked(payload: unknown): SourceId | null {
  const { organisationId, key } = (payload ?? {}) as Partial<SourceId>;
  return organisationId !== undefined && key !== undefined ? { organisationId, key } : null;
}
