import type { JourneyId } from "@hotline/core/model/ids.ts";
import {
  type JourneyRow,
  listJourneys,
  readDefinitions,
  readVersions,
  type VersionKey,
  type VersionRow,
} from "../../store/journeys/journeys.ts";
import { type CountsSeen, readCounts } from "../../store/journeys/read-counts.ts";
import type { Settings } from "../../store/programme.ts";
import { readSettings } from "../../store/read-settings.ts";
import { defineLoader } from "../context.ts";
import { inOrder } from "../loaders.ts";

/** All journeys of the viewer's organisation; the key says so. */
export const allJourneys = defineLoader<"all", readonly JourneyRow[]>(async (keys, context) => {
  const all = await context.walled((tx) => listJourneys(tx, context.viewer.organisationId));
  return keys.map(() => all);
});

export const settingsOf = defineLoader<"own", Settings>(async (keys, context) => {
  const settings = await context.walled((tx) => readSettings(tx, context.viewer.organisationId));
  return keys.map(() => settings);
});

export const versionsById = defineLoader<JourneyId, readonly VersionRow[]>(async (ids, context) => {
  const rows = await context.walled((tx) => readVersions(tx, context.viewer.organisationId, ids));
  return ids.map((id) => rows.filter(({ journeyId }) => journeyId === id));
});

/** Keys are the same object for the same version. */
export const definitions = defineLoader<VersionKey, unknown>(async (keys, context) => {
  const rows = await context.walled((tx) => readDefinitions(tx, context.viewer.organisationId, keys));
  const keyOf = ({ journeyId, version }: VersionKey) => `${journeyId} ${version}`;
  return inOrder(keys.map(keyOf), rows, keyOf).map((row) => row?.definition ?? null);
});

/** Counts of a journey, of so many days: `7 <id>`. */
export const countsByKey = defineLoader<string, CountsSeen>(async (keys, context) => {
  const wanted = keys.map((key) => key.split(" "));
  const byKey = new Map<string, CountsSeen>();
  for (const days of new Set(wanted.map(([one]) => one))) {
    const ids = wanted.flatMap(([one, id]) => (one === days && id !== undefined ? [id] : []));
    const read = await context.walled((tx) => readCounts(tx, context.viewer.organisationId, ids, Number(days)));
    for (const counts of read) byKey.set(`${days} ${counts.journeyId}`, counts);
  }
  return keys.map((key) => byKey.get(key) ?? new Error("A journey's counts are missing."));
});
