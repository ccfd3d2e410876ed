import { nameFor, numberFor } from "../../policies/personal-data.ts";
import { readMentions } from "../../store/inbox/notes.ts";
import type { Context } from "../context.ts";
import type { Mention } from "../generated/resolvers.ts";

/** What colleagues said to this viewer in notes, as they may see it. */
export async function mentionsOf(context: Context): Promise<Mention[]> {
  const { viewer } = context;
  const rows = await context.walled((tx) => readMentions(tx, viewer.organisationId, viewer.memberId));
  return rows.map(({ name, phone, ...mention }) => ({
    ...mention,
    name: nameFor(viewer, name),
    phone: numberFor(viewer, phone),
  }));
}
