import { nameFor } from "../../policies/personal-data.ts";
import { audit } from "../../store/audit.ts";
import { type BroadcastSeen, listBroadcasts, readBroadcast } from "../../store/broadcasts/list.ts";
import { markResumed } from "../../store/broadcasts/pause.ts";
import { markStopped } from "../../store/broadcasts/stop.ts";
import { connection } from "../connection.ts";
import { contactById } from "../contacts/loaders.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { BroadcastState, MutationResolvers, Resolvers } from "../generated/resolvers.ts";
import { allJourneys } from "../journeys/loaders.ts";
import { live } from "../live.ts";

const last = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const newestFew = 50;

const pageOf = (context: Context, before: string, count: number) =>
  context.walled((tx) => listBroadcasts(tx, context.viewer.organisationId, { before, count }));

function beforeOf(after: readonly (string | number | null)[] | null): string {
  if (after === null) return last;
  if (typeof after[0] !== "string") throw because("CURSOR");
  return after[0];
}

const stopBroadcast: NonNullable<MutationResolvers["stopBroadcast"]> = async (_, { id }, context) => {
  const { viewer } = context;
  const { organisationId } = viewer;
  const seen = await context.walled(async (tx) => {
    const before = await readBroadcast(tx, organisationId, id);
    // Somebody was faster: it is as wanted, and their name on it stays.
    if (before && (await markStopped(tx, organisationId, id, viewer.name)))
      await audit(tx, viewer, "broadcast.stopped", id, { waiting: before.waits });
    return readBroadcast(tx, organisationId, id);
  });
  if (seen === undefined) throw notFound("This broadcast");
  context.touch("broadcasts", [id]);
  return seen;
};

const resumeBroadcast: NonNullable<MutationResolvers["resumeBroadcast"]> = async (_, { id }, context) => {
  const { viewer } = context;
  const { organisationId } = viewer;
  const seen = await context.walled(async (tx) => {
    const before = await readBroadcast(tx, organisationId, id);
    if (before && (await markResumed(tx, organisationId, id)))
      await audit(tx, viewer, "broadcast.resumed", id, { waiting: before.waits, refusal: before.refusalCode });
    return readBroadcast(tx, organisationId, id);
  });
  if (seen === undefined) throw notFound("This broadcast");
  context.touch("broadcasts", [id]);
  return seen;
};

function stateOf({ begunAt, stoppedAt, pausedAt, waits }: BroadcastSeen): BroadcastState {
  if (stoppedAt !== null) return waits > 0 ? "STOPPING" : "STOPPED";
  if (begunAt === null) return "PREPARING";
  if (waits === 0) return "DONE";
  return pausedAt === null ? "UNDER_WAY" : "PAUSED";
}

async function nameOf(context: Context, id: string): Promise<string | null> {
  return (await context.loader(allJourneys).load("all")).find((one) => one.id === id)?.name ?? null;
}

export const broadcasts: Resolvers = {
  Query: {
    broadcasts: (_, page, context) =>
      connection<BroadcastSeen>(
        page,
        ({ id }) => [id],
        ({ limit, after }) => pageOf(context, beforeOf(after), limit),
      ),
  },
  Mutation: { stopBroadcast, resumeBroadcast },
  Subscription: {
    broadcastsChanged: {
      subscribe: (_, __, context) =>
        live(context, {
          watch: { broadcasts: "all" },
          read: async () => ({ broadcastsChanged: await pageOf(context, last, newestFew) }),
        }),
    },
  },
  Broadcast: {
    state: stateOf,
    journeyName: ({ journeyId }, _, context) => nameOf(context, journeyId),
    startsName: ({ startsId }, _, context) => (startsId === null ? null : nameOf(context, startsId)),
    contactName: async ({ contactId }, _, context) => {
      const contact = contactId === null ? null : await context.loader(contactById).load(contactId);
      return contact && nameFor(context.viewer, contact.name);
    },
    says: ({ says, startsId }, _, { viewer }) => (startsId !== null || viewer.hidesPersonalData ? null : says),
    query: ({ query }, _, { viewer }) => (viewer.hidesPersonalData ? null : query),
    waiting: ({ waits }) => waits,
  },
};
