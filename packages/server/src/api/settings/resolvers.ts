import { audit } from "../../store/audit.ts";
import { readSettings, type SettingsRow, writeSettings } from "../../store/settings.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import type { ChangeSettingsInput, Resolvers } from "../generated/resolvers.ts";
import { checkSettings } from "./check.ts";
import { hoursOf, spansOf, specialDaysOf, timeSpansOf } from "./hours.ts";

async function settingsOf(context: Context): Promise<SettingsRow> {
  const settings = await context.walled((tx) => readSettings(tx, context.viewer.organisationId));
  if (!settings) throw notFound("This organisation");
  return settings;
}

/** What is not given stays; null takes away what may be missing. */
function changed(before: SettingsRow, input: ChangeSettingsInput): SettingsRow {
  return {
    name: input.name?.trim() ?? before.name,
    languages: input.languages ?? before.languages,
    timezone: input.timezone ?? before.timezone,
    country: input.country === undefined ? before.country : (input.country?.toUpperCase() ?? null),
    hours: input.hours === undefined ? before.hours : input.hours && hoursOf(input.hours),
    specialDays: input.specialDays ? specialDaysOf(input.specialDays) : before.specialDays,
    retentionDays: input.retentionDays === undefined ? before.retentionDays : input.retentionDays,
  };
}

export const settings: Resolvers = {
  Query: { settings: (_, __, context) => settingsOf(context) },
  Mutation: {
    changeSettings: async (_, { input }, context) => {
      const { organisationId } = context.viewer;
      const after = await context.walled(async (tx) => {
        const before = await readSettings(tx, organisationId, true);
        if (!before) throw notFound("This organisation");
        const settings = changed(before, input);
        checkSettings(settings);
        await writeSettings(tx, organisationId, settings, context.viewer.name);
        await audit(tx, context.viewer, "settings.changed", null, { from: before, to: settings });
        return settings;
      });
      context.touch("settings");
      return after;
    },
  },
  Settings: { hours: ({ hours }) => hours && spansOf(hours) },
  SpecialDay: { hours: ({ hours }) => timeSpansOf(hours) },
};
