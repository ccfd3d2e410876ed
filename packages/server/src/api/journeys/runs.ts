import type { JourneyId } from "@hotline/core/model/ids.ts";
import { nameFor, numberFor } from "../../policies/personal-data.ts";
import { readFirstDay } from "../../store/journeys/read-counts.ts";
import { type RunSeen, type RunsWanted, readRuns } from "../../store/journeys/read-runs.ts";
import type { RunStatus } from "../../store/journeys/runs.ts";
import { connection, type PageArgs } from "../connection.ts";
import type { Context } from "../context.ts";
import { because } from "../errors.ts";
import type { JourneyResolvers, JourneyRunResolvers, ResolversTypes } from "../generated/resolvers.ts";
import { checkedDays } from "./checked-days.ts";

const statuses = {
  WAITING: "waiting",
  COMPLETED: "completed",
  EXPIRED: "expired",
  INTERRUPTED: "interrupted",
  FAILED: "failed",
} as const satisfies Record<string, RunStatus>;

export const runs: NonNullable<JourneyResolvers["runs"]> = async (journey, { filter, days, ...page }, context) =>
  pageOfRuns(context, journey.id, await runsOfDays(context, runsWanted(filter), days), page);

/** The passes of people through a journey, the newest first. */
export function pageOfRuns(context: Context, journeyId: JourneyId, wanted: RunsWanted, page: PageArgs) {
  const { organisationId } = context.viewer;
  return connection<RunSeen>(
    page,
    ({ place, id }) => [place, id],
    ({ limit, after }) =>
      context.walled((tx) => readRuns(tx, organisationId, journeyId, wanted, { limit, after: placeOf(after) })),
  );
}

type Filter = ResolversTypes["RunFilter"];

export function runsWanted(filter: Filter | null | undefined): RunsWanted {
  const { status, answered } = filter ?? {};
  return {
    status: status ? statuses[status] : null,
    since: dayOf(filter?.since),
    until: dayOf(filter?.until),
    answered: answered ?? null,
  };
}

/** Of these runs, those that began on so many last days, as the counts beside them take days; all without `days`. */
export async function runsOfDays(context: Context, wanted: RunsWanted, days?: number | null): Promise<RunsWanted> {
  if (days === null || days === undefined) return wanted;
  const { organisationId } = context.viewer;
  const first = await context.walled((tx) => readFirstDay(tx, organisationId, checkedDays(days)));
  return wanted.since !== null && wanted.since > first ? wanted : { ...wanted, since: first };
}

function placeOf(after: readonly (string | number | null)[] | null) {
  if (after === null) return null;
  const [place, id] = after;
  if (typeof place !== "string" || typeof id !== "string") throw because("CURSOR");
  return { place, id };
}

function dayOf(day: string | null | undefined): string | null {
  if (day === null || day === undefined || day === "") return null;
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) throw because("DAY");
  return day;
}

export const run: JourneyRunResolvers = {
  contactName: ({ name }, _, { viewer }) => nameFor(viewer, name),
  contactPhone: ({ phone }, _, { viewer }) => numberFor(viewer, phone),
  status: ({ status }) => status.toUpperCase() as Uppercase<typeof status>,
  atNode: ({ node }) => node,
  results: ({ results }, _, { viewer }) =>
    Object.entries(results).map(([key, { name, value, category }]) => ({
      key,
      name,
      category,
      value: viewer.hidesPersonalData ? null : value,
    })),
};
