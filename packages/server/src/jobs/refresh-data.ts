import { type DataTable, dayOf, locationFor, readTable, tableFromJson } from "@hotline/core/data/index.ts";
import { addDays } from "@hotline/core/model/days.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { DataSourceDefinition } from "@hotline/core/model/project.ts";
import { reasonOf } from "@hotline/core/model/reason-of.ts";
import { type SourceProblem, sourceProblem } from "@hotline/core/model/source-problems.ts";
import type pg from "pg";
import {
  dueSources,
  readSource,
  readStored,
  type SourceId,
  type StoredTable,
  saveAttempt,
} from "../store/data/tables.ts";
import { addTry } from "../store/data/tries.ts";
import { type Db, transaction } from "../store/database.ts";
import { FetchError, type Fetched, type FetchRules, FetchStopped, fetchSource, type Marks } from "./fetch-source.ts";

export interface RefreshDeps extends FetchRules {
  now(): number;
  /** A try of one of the organisation's sources is over. */
  readonly onTry?: (organisationId: OrganisationId) => void;
}

export interface RefreshReport {
  readonly source: SourceId;
  /** `gone`: the source is not in the organisation's settings any more. */
  readonly outcome: "read" | "unchanged" | "rejected" | "failed" | "gone";
  readonly table: DataTable | null;
  /** What people should know: why it failed, or what was left out. */
  readonly problems: readonly SourceProblem[];
}

/** How far back a dated location is looked for when the newest day is not there yet. */
const daysBack = 3;
/** After a failure the next try comes sooner than planned, and later each time. */
const retryMs = 60_000;

/**
 * Fetches a data source once and keeps the last good values. The network is never touched inside a transaction; two
 * processes that refresh at once read their versions one after the other. May run twice without harm.
 */
export async function refreshData(db: pg.Pool, source: SourceId, deps: RefreshDeps): Promise<RefreshReport> {
  const definition = await readSource(db, source);
  if (!definition) return { source, outcome: "gone", table: null, problems: [] };
  const stored = await readStored(db, source, definition);
  const found = await find(definition, stored, deps).catch(whyNotFound);
  const report = await transaction(db, async (tx) => {
    const newest = await readStored(tx, source, definition, true);
    const result = outcomeOf(definition, newest, found, deps.now());
    await saveAttempt(tx, source, attemptOf(definition, newest, result, deps.now()), result.changed);
    const { outcome, table, problems } = result;
    const counted = table && { rows: table.rows.length, asOf: table.asOf };
    await addTry(tx, source, { outcome, problems, counted, now: deps.now() });
    return { source, outcome, table, problems };
  });
  deps.onTry?.(source.organisationId);
  return report;
}

/**
 * Fetches and reads a source as another definition would have it, over the values that are known, and keeps nothing. The
 * definition may be of a source that is not there yet.
 */
export async function previewData(
  db: Db,
  organisationId: OrganisationId,
  definition: DataSourceDefinition,
  deps: RefreshDeps,
): Promise<RefreshReport> {
  const source = { organisationId, key: definition.key };
  const stored = await readStored(db, source, definition);
  const found = await find(definition, withoutMarks(stored), deps).catch(whyNotFound);
  const { outcome, table, problems } = outcomeOf(definition, stored, found, deps.now());
  return { source, outcome, table, problems };
}

/** Whoever tries a definition wants to see the version, also where the server has no newer one. */
function withoutMarks(stored: StoredTable | null): StoredTable | null {
  return stored && { ...stored, etag: null, lastModified: null };
}

/** Refreshes all that is due, one after the other: sources are few, and a slow one must not crowd the rest. */
export async function refreshDue(db: pg.Pool, deps: RefreshDeps): Promise<readonly RefreshReport[]> {
  const reports: RefreshReport[] = [];
  for (const source of await dueSources(db, deps.now())) reports.push(await refreshData(db, source, deps));
  return reports;
}

interface Found {
  readonly fetched: Fetched;
  readonly location: string;
  readonly day: string | null;
}

/** Fetches the location; of a dated one the newest day that is there, never older than what we have. */
async function find(definition: DataSourceDefinition, stored: StoredTable | null, deps: RefreshDeps): Promise<Found> {
  const asOf = tableOf(stored)?.asOf ?? "";
  const today = dayOf(deps.now()) ?? "";
  const dated = definition.location.includes("{date:");
  const days = dated ? Array.from({ length: daysBack + 1 }, (_, back) => addDays(today, -back)) : [null];
  for (const day of days.filter((each) => each === null || each >= asOf)) {
    const location = day === null ? definition.location : locationFor(definition.location, day);
    const fetched = await fetchSource(location, marksFor(stored, location), deps);
    if (fetched.kind !== "absent") return { fetched, location, day };
  }
  throw new FetchError(sourceProblem("NOTHING_THERE", { location: definition.location }));
}

function whyNotFound(error: unknown): { readonly error: SourceProblem } {
  if (error instanceof FetchError) return { error: error.problem };
  if (error instanceof FetchStopped) throw error;
  return { error: sourceProblem("NOT_FETCHED", { detail: reasonOf(error) }) };
}

/** A held row needs the version again, to see how long a fall stands: then the server is not told what we have. */
function marksFor(stored: StoredTable | null, location: string): Marks {
  const waiting = tableOf(stored)?.rows.some((row) => row.held) ?? true;
  if (!stored || waiting || stored.location !== location) return { etag: null, lastModified: null };
  return { etag: stored.etag, lastModified: stored.lastModified };
}

function tableOf(stored: StoredTable | null): DataTable | null {
  return stored?.content ? tableFromJson(stored.content) : null;
}

interface Outcome extends Omit<RefreshReport, "source"> {
  readonly changed: boolean;
  readonly location: string | null;
  readonly marks: Marks;
}

function outcomeOf(
  definition: DataSourceDefinition,
  stored: StoredTable | null,
  found: Found | { readonly error: SourceProblem },
  now: number,
): Outcome {
  const previous = tableOf(stored);
  const kept = { location: stored?.location ?? null, marks: marksOf(stored), table: previous, changed: false };
  if ("error" in found) return { ...kept, outcome: "failed", problems: [found.error] };
  const { fetched, location, day } = found;
  if (fetched.kind !== "text") {
    const table = previous && { ...previous, fetchedAt: now };
    return { ...kept, table, outcome: "unchanged", problems: [], changed: table !== null };
  }
  const reading = readTable(definition, fetched.text, previous, now, day);
  const { problems, rejected } = reading;
  // Why it was not taken comes first, and is not said twice.
  if (rejected)
    return { ...kept, outcome: "rejected", problems: [rejected, ...problems.filter((one) => one !== rejected)] };
  return { outcome: "read", table: reading.table, problems, changed: true, location, marks: marksOf(fetched) };
}

function marksOf(marks: Marks | null): Marks {
  return { etag: marks?.etag ?? null, lastModified: marks?.lastModified ?? null };
}

function attemptOf(definition: DataSourceDefinition, stored: StoredTable | null, result: Outcome, now: number) {
  const failed = result.outcome === "failed" || result.outcome === "rejected";
  const failures = failed ? (stored?.failures ?? 0) + 1 : 0;
  const planned = definition.refreshSeconds * 1000;
  const wait = failed ? Math.min(planned, retryMs * 2 ** Math.min(failures - 1, 10)) : planned;
  return {
    definition,
    now,
    dueAt: now + wait,
    error: failed ? (result.problems[0]?.text ?? "It failed.") : null,
    failures,
    location: result.location,
    ...result.marks,
    content: result.table,
    asOf: result.table?.asOf ?? null,
    fetchedAt: result.table?.fetchedAt ?? null,
  };
}
