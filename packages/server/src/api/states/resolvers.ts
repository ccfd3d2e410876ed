import { audit } from "../../store/audit.ts";
import { insertChanges } from "../../store/contacts/changes.ts";
import { changeStates, type StandingState, statesIn } from "../../store/contacts/states.ts";
import { readTriageContent } from "../../store/triage-content.ts";
import { contactById } from "../contacts/loaders.ts";
import { type Context, defineLoader } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { MutationResolvers, Resolvers } from "../generated/resolvers.ts";

/** The states that each organisation knows; there is one organisation in a request. */
const statesKnown = defineLoader((keys: readonly "own"[], context) =>
  context.walled(async (tx) => {
    const content = await readTriageContent(tx, context.viewer.organisationId);
    return keys.map(() => content?.states ?? []);
  }),
);

const known = (context: Context) => context.loader(statesKnown).load("own");

const setContactState: NonNullable<MutationResolvers["setContactState"]> = async (_, args, context) => {
  const { contactId, state, isIn } = args;
  const { organisationId, memberId, name } = context.viewer;
  const named = (await known(context)).find(({ key }) => key === state);
  if (isIn && !named) throw because("NO_STATE", { state });
  await context.walled(async (tx) => {
    let isKnown = false;
    const found = await changeStates(tx, organisationId, contactId, (states) => {
      const before = states.find((each) => each.state === state);
      isKnown = isIn ? before?.confirmedBy !== undefined : before === undefined;
      return changed(states, state, isIn, name);
    });
    if (found === null) throw notFound("This contact");
    // In the timeline, too: it is why this person does, or does not, get a message from now on.
    const change = { kind: "state", state, name: named?.name ?? state, isIn } as const;
    const changes = isKnown ? [] : [change];
    await insertChanges(tx, organisationId, { source: "person", id: memberId, name }, [{ contactId, changes }]);
    await audit(tx, context.viewer, isIn ? "contact.stateSet" : "contact.stateLifted", contactId, { state });
  });
  context.touch("contact", [contactId]);
  context.touch("conversation", [contactId]);
  context.forgetLoaded();
  const contact = await context.loader(contactById).load(contactId);
  if (contact === null) throw notFound("This contact");
  return contact;
};

/** What they told stays with it when it is confirmed. */
function changed(states: readonly StandingState[], state: string, isIn: boolean, by: string): readonly StandingState[] {
  const others = states.filter((each) => each.state !== state);
  if (!isIn) return others;
  const told = states.find((each) => each.state === state) ?? { state, since: new Date().toISOString() };
  return [...others, { ...told, confirmedBy: by }];
}

export const states: Resolvers = {
  Contact: {
    states: async ({ details }, _, context) => {
      const names = new Map((await known(context)).map(({ key, name }) => [key, name]));
      return statesIn(details).map(({ state, since, phrase, confirmedBy }) => ({
        state,
        name: names.get(state) ?? state,
        since,
        phrase: phrase ?? null,
        confirmedBy: confirmedBy ?? null,
      }));
    },
  },
  Query: { sensitiveStates: (_, __, context) => known(context) },
  Mutation: { setContactState },
};
