import { readTables } from "../../store/data/read-tables.ts";
import type { Context } from "../context.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";
import { allJourneys, settingsOf } from "./loaders.ts";

/** All that it takes to play the journeys in a browser. */
export const rehearsal: NonNullable<QueryResolvers["rehearsal"]> = async (_, __, context) => {
  const [settings, journeys, tables] = await Promise.all([
    settingsFor(context),
    context.loader(allJourneys).load("all"),
    context.walled((tx) => readTables(tx, context.viewer.organisationId)),
  ]);
  const live = journeys.filter(({ newest }) => !newest.withdrawn);
  return { settings, journeys: live.map(({ newest }) => newest), tables };
};

/** Globals may be keys of other services: only who writes journeys sees their values. */
export async function settingsFor(context: Context) {
  const settings = await context.loader(settingsOf).load("own");
  if (context.viewer.permissions.has("journeys.write")) return settings;
  const globals = Object.fromEntries(Object.keys(settings.globals).map((key) => [key, ""]));
  return { ...settings, globals };
}
