import { type PlacedItem, type TimelineKind, timelineOf } from "../../contacts/timeline/timeline.ts";
import type { TimelinePlace } from "../../store/timeline/place.ts";
import { connection } from "../connection.ts";
import { because } from "../errors.ts";
import type { ContactResolvers } from "../generated/resolvers.ts";
import { surroundingsOf } from "./loaders.ts";

const all: readonly TimelineKind[] = ["MESSAGES", "TURNS", "JOURNEYS", "CHANGES", "TEAM", "DUE"];

export const timeline: NonNullable<ContactResolvers["timeline"]> = async (contact, args, context) => {
  const { viewer } = context;
  const { programme } = await surroundingsOf(context);
  const page = await connection(
    args,
    ({ place }: PlacedItem) => [place.at, place.id],
    ({ limit, after }) =>
      context.walled((tx) =>
        timelineOf(tx, {
          organisationId: viewer.organisationId,
          contact,
          programme,
          sight: viewer,
          now: Date.now(),
          count: limit,
          kinds: args.kinds ?? all,
          after: after && placeOf(after),
          until: args.until ? new Date(args.until) : null,
        }),
      ),
  );
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.item })) };
};

function placeOf([at, id]: readonly (string | number | null)[]): TimelinePlace {
  if (typeof at !== "string" || !/^-?\d{1,17}$/.test(at) || typeof id !== "string") throw because("CURSOR");
  return { at, id };
}
