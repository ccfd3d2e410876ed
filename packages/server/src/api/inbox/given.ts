import { nameFor, numberFor } from "../../policies/personal-data.ts";
import { readGiven } from "../../store/inbox/given.ts";
import type { Context } from "../context.ts";
import type { GivenConversation } from "../generated/resolvers.ts";

/** What others gave to this viewer, as they may see it. */
export async function givenTo(context: Context): Promise<GivenConversation[]> {
  const { viewer } = context;
  const rows = await context.walled((tx) => readGiven(tx, viewer.organisationId, viewer.memberId));
  return rows.map(({ name, phone, ...given }) => ({
    ...given,
    name: nameFor(viewer, name),
    phone: numberFor(viewer, phone),
  }));
}
