import { inspectQuery, printQuery } from "@hotline/core/contactql/index.ts";
import type { GroupDefinition } from "@hotline/core/model/project.ts";
import { readSegment } from "../../contacts/segments/known.ts";
import { countMatches } from "../../contacts/segments/scan.ts";
import type { Surroundings } from "../../contacts/surroundings.ts";
import { audit } from "../../store/audit.ts";
import { auditRemoval } from "../../store/audit-subjects.ts";
import { changeGroups, journeysThatName } from "../../store/contacts/groups.ts";
import { queueContactJob } from "../../store/contacts/jobs.ts";
import type { Settings } from "../../store/programme.ts";
import { newUuid } from "../../store/uuid.ts";
import type { Context } from "../context.ts";
import { because, invalid, notFound } from "../errors.ts";
import type { ContactGroupInput, MutationResolvers, QueryResolvers } from "../generated/resolvers.ts";
import { doneOnce } from "../once.ts";
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

export const saveContactGroup: NonNullable<MutationResolvers["saveContactGroup"]> = async (
  _,
  { group, once },
  context,
) => {
  const { viewer } = context;
  const changes = checked(group, await surroundingsOf(context));
  const saved = await context.walled((tx) =>
    // A change may be wanted again after another one.
    doneOnce(tx, context, "saveContactGroup", { group, once: group.id ? null : once }, async () => {
      const change = (groups: readonly GroupDefinition[]) =>
        group.id ? withChanged(groups, group.id, changes) : withNew(groups, changes);
      const groups = await changeGroups(tx, viewer.organisationId, change, viewer.name);
      const saved = groups.find(({ uuid }) => uuid === changes.uuid);
      if (saved === undefined) throw notFound("This group");
      await queueContactJob(tx, "planReminders", { organisationId: viewer.organisationId });
      await audit(tx, viewer, group.id ? "group.changed" : "group.made", saved.uuid, saved);
      return saved;
    }),
  );
  told(context);
  return saved;
};

/** What is given of it; the rest stays as it is. */
type Changes = Partial<GroupDefinition> & Pick<GroupDefinition, "uuid">;

function checked({ id, name, query }: ContactGroupInput, here: Surroundings): Changes {
  const trimmed = name?.trim();
  if (trimmed === "" || [...(trimmed ?? "")].length > 64) throw because("GROUP_NAME");
  const changes = { uuid: id ?? newUuid(), ...(trimmed !== undefined && { name: trimmed }) };
  if (query === null || query === undefined) return changes;
  const read = readSegment(query, here.known);
  if ("problem" in read) throw invalid(`${read.problem.message}. ${read.problem.hint}`);
  if (!inspectQuery(read.query).allowAsGroup) throw because("SEGMENT_QUERY");
  return { ...changes, query: printQuery(read.query) };
}

/** Told, as the next, from what is there at this very moment. */
function withNew(groups: readonly GroupDefinition[], { name, ...changes }: Changes) {
  if (name === undefined) throw because("GROUP_NAME");
  if (groups.length >= mostGroups) throw because("GROUP_COUNT", { most: mostGroups });
  freeName(groups, name);
  return [...groups, { ...changes, name }];
}

function withChanged(groups: readonly GroupDefinition[], id: string, changes: Changes) {
  const before = groups.find(({ uuid }) => uuid === id);
  if (before === undefined) throw notFound("This group");
  if (before.query === undefined && changes.query !== undefined) throw because("GROUP_KIND");
  const after = { ...before, ...changes };
  const others = groups.filter((one) => one !== before);
  freeName(others, after.name);
  return groups.map((one) => (one === before ? after : one));
}

function freeName(others: readonly GroupDefinition[], name: string): void {
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) throw because("GROUP_TAKEN", { name });
}

export const removeContactGroup: NonNullable<MutationResolvers["removeContactGroup"]> = async (_, { id }, context) => {
  const { viewer } = context;
  await context.walled(async (tx) => {
    const journeys = await journeysThatName(tx, viewer.organisationId, id);
    if (journeys.length > 0) throw because("GROUP_IN_JOURNEYS", { names: journeys.join(", ") });
    await auditRemoval(tx, viewer, "group.removed", id, () =>
      changeGroups(tx, viewer.organisationId, (groups, settings) => withoutGroup(groups, settings, id), viewer.name),
    );
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
