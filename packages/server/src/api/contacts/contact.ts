import type { FieldDefinition } from "@hotline/core/model/project.ts";
import { groupsOf } from "../../contacts/surroundings.ts";
import { nameFor, numberFor } from "../../policies/personal-data.ts";
import { readContactLabels } from "../../store/contacts/labels.ts";
import { readJourneyResults } from "../../store/contacts/results.ts";
import type { ContactResolvers, ContactStatus } from "../generated/resolvers.ts";
import { consentOf, surroundingsOf, withLabels } from "./loaders.ts";
import { timeline } from "./timeline.ts";

const moment = (milliseconds: number | null) => (milliseconds === null ? null : new Date(milliseconds));
const shownResults = 20;

export const contactResolvers: ContactResolvers = {
  name: ({ name }, _, { viewer }) => nameFor(viewer, name),
  number: ({ phone }, _, { viewer }) => numberFor(viewer, phone),
  reference: ({ id }) => referenceOf(id),
  status: ({ optedOut, details }): ContactStatus => {
    if (optedOut) return "STOPPED";
    const status = (details as { status?: string } | null)?.status;
    return status === "blocked" ? "BLOCKED" : status === "archived" ? "ARCHIVED" : "ACTIVE";
  },
  optedOutAt: ({ optedOutAt }) => moment(optedOutAt),
  createdAt: ({ createdAt }) => new Date(createdAt),
  lastSeenAt: ({ lastSeenAt }) => moment(lastSeenAt),
  journey: async ({ journeyId }, _, context) =>
    journeyId === null ? null : ((await surroundingsOf(context)).journeys.get(journeyId) ?? null),
  groups: async (row, _, context) =>
    groupsOf(row, await surroundingsOf(context)).filter(({ query }) => query === undefined),
  segments: async (row, _, context) =>
    groupsOf(await withLabels(row, context), await surroundingsOf(context)).filter(({ query }) => query !== undefined),
  fields: async ({ fields }, _, context) => {
    const { known } = await surroundingsOf(context);
    return known.fields.map((field) => fieldValue(field, fields[field.key]));
  },
  consent: ({ id }, _, context) => context.loader(consentOf).load(id),
  labels: ({ id }, _, context) => context.walled((tx) => readContactLabels(tx, context.viewer.organisationId, id)),
  results: ({ id }, _, context) =>
    context.walled((tx) => readJourneyResults(tx, context.viewer.organisationId, id, shownResults)),
  timeline,
};

/** The end of an id is chance: eight letters tell a person from all others of an organisation, and nothing more. */
export function referenceOf(id: string): string {
  return id.slice(-8).toUpperCase();
}

function fieldValue(field: FieldDefinition, stored: unknown) {
  const value = stored as Partial<Record<FieldDefinition["type"], string>> | undefined;
  return { field, text: value?.text ?? "", value: value?.[field.type] ?? null };
}
