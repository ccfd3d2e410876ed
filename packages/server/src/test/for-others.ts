import type { Project } from "@hotline/core/model/project.ts";
import { Programmes } from "../converse/programmes.ts";
import type { ForOthersJob } from "../store/jobs-for-others.ts";
import { createLog } from "../telemetry/log.ts";
import { asking, id, programme } from "./journeys.ts";
import type { Room } from "./room.ts";

const group = { uuid: id("all"), name: "All" };

/** The group of all who are called Ann, as a journey names it: everybody in a room. */
export const everybody = { groups: [group] };

/** A hotline whose journey `tell` does something for others by these actions, and another journey of that name and question. */
export function forOthersProject(
  actions: readonly object[],
  other: { readonly name: string; readonly text: string },
): Project {
  return {
    ...programme(asking("tell", [{ text: "Told. More?", actions }]), asking(other.name, [{ text: other.text }])),
    groups: [{ ...group, query: 'name ~ "Ann"' }],
  };
}

/** Ann has gone through `tell` after somebody else said `first`; what it does for others is still to be done. */
export async function forOthersJob(room: Room, first: string): Promise<ForOthersJob> {
  room.start();
  await room.tell("27820000002", first);
  await room.tell("27820000001", "tell");
  const { rows } = await room.db.query<{ payload: ForOthersJob }>(
    "select payload from graphile_worker._private_jobs where payload ->> 'event' is not null",
  );
  if (rows[0] === undefined) throw new Error("Nothing is to be done for others.");
  return rows[0].payload;
}

/** What such a job needs. */
export function forOthersDeps({ db }: Room) {
  return {
    pool: db,
    programmes: new Programmes(db, createLog("silent"), async () => []),
    onInbox: () => undefined,
  };
}
