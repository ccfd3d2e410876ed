import { inspectQuery, printQuery } from "@hotline/core/contactql/index.ts";
import type { GroupDefinition } from "@hotline/core/model/project.ts";
import { readSegment } from "../../contacts/segments/known.ts";
import { countMatches } from "../../contacts/segments/scan.ts";
import type { Surroundings } from "../../contacts/surroundings.ts";
import { audit } from "../../store/audit.ts";
import { changeGroups, journeysThatName } from "../../store/contacts/groups.ts";
import { queueContactJob } from "../../store/contacts/jobs.ts";
import type { Settings } from "../../store/programme.ts";
import { newUuid } from "../../store/uuid.ts";
import type { Context } from "../context.ts";
import { because, invalid, notFound } from "../errors.ts";
import type { ContactGroupInput, MutationResolvers, QueryResolvers } from "../generated/resolvers.ts";
import { readFor } from "./asking.ts";
import { contactById, surroundingsOf } from "./loaders.ts";

const mostGroups = 500;

export const countContacts: NonNullable<QueryResolvers["countContacts"]> = async (
  _,
  { query: source, after },
  context,
) => {
  const here = await surroundingsOf(context);
  const read = readFor(source, context, here);
  const nobody = { count: 0, complete: true, looked: 0, next: null, examples: [], canonical: "", fitsSegment: false };
  if ("problem" in read) return { ...nobody, problem: read.problem };
  const asking = { organisationId: context.viewer.organisationId, query: read.query, ...here };
  const found = await context.walled((tx) => countMatches(tx, asking, undefined, after ?? null));
  const examples = await context.loader(contactById).loadMany(found.examples);
  return {
    ...found,
    examples: examples.flatMap((one) => (one === null || one instanceof Error ? [] : [one])),
    problem: null,
    canonical: printQuery(read.query),
    fitsSegment: inspectQuery(read.query).allowAsGroup,
  };
};

export const saveContactGroup: NonNullable<MutationResolvers["saveContactGroup"]> = async (_, { group }, context) => {
  const { viewer } = context;
  const here = await surroundingsOf(context);
  const saved = checked(group, here);
  await context.walled(async (tx) => {
    await changeGroups(tx, viewer.organisationId, (groups) => withGroup(groups, saved, group.id ?? null), viewer.name);
    await queueContactJob(tx, "planReminders", { organisationId: viewer.organisationId });
    await audit(tx, viewer, group.id ? "group.changed" : "group.made", saved.uuid, saved);
  });
  told(context);
  return saved;
};

function checked({ id, name, query }: ContactGroupInput, here: Surroundings): GroupDefinition {
  const trimmed = name.trim();
  if (trimmed === "" || [...trimmed].length > 64) throw because("GROUP_NAME");
  const saved = { uuid: id ?? newUuid(), name: trimmed };
  if (query === null || query === undefined) return saved;
  const read = readSegment(query, here.known);
  if ("problem" in read) throw invalid(`${read.problem.message}. ${read.problem.hint}`);
  if (!inspectQuery(read.query).allowAsGroup) throw because("SEGMENT_QUERY");
  return { ...saved, query: printQuery(read.query) };
}

/** The groups with one more, or one that is another now; both are told from what is there at this very moment. */
function withGroup(groups: readonly GroupDefinition[], saved: GroupDefinition, id: string | null) {
  const others = groups.filter(({ uuid }) => uuid !== saved.uuid);
  if (id !== null && others.length === groups.length) throw notFound("This group");
  if (id === null && groups.length >= mostGroups) throw because("GROUP_COUNT", { most: mostGroups });
  if (others.some(({ name }) => name.toLowerCase() === saved.name.toLowerCase()))
    throw because("GROUP_TAKEN", { name: saved.name });
  const before = groups.find(({ uuid }) => uuid === saved.uuid);
  if (before && (before.query === undefined) !== (saved.query === undefined)) throw because("GROUP_KIND");
  return before === undefined ? [...groups, saved] : groups.map((one) => (one === before ? saved : one));
}

export const removeContactGroup: NonNullable<MutationResolvers["removeContactGroup"]> = async (_, { id }, context) => {
  const { viewer } = context;
  await context.walled(async (tx) => {
    const journeys = await journeysThatName(tx, viewer.organisationId, id);
    if (journeys.length > 0) throw because("GROUP_IN_JOURNEYS", { names: journeys.join(", ") });
    await changeGroups(
      tx,
      viewer.organisationId,
      (groups, settings) => withoutGroup(groups, settings, id),
      viewer.name,
    );
    await audit(tx, viewer, "group.removed", id);
  });
  told(context);
  return id;
};

function withoutGroup(groups: readonly GroupDefinition[], { campaigns = [] }: Settings, id: string) {
  const used = campaigns.filter(({ group }) => group === id).map(({ name }) => name);
  if (used.length > 0) throw because("GROUP_IN_CAMPAIGNS", { names: used.join(", ") });
  if (!groups.some(({ uuid }) => uuid === id)) throw notFound("This group");
  return groups.filter(({ uuid }) => uuid !== id);
}

function told(context: Context): void {
  context.touch("contact");
  context.touch("settings");
  context.forgetLoaded();
}
