import type { Project } from "@hotline/core/model/project.ts";
import { expect, test } from "vitest";
import { killAt } from "../../test/effects.ts";
import { everybody, forOthersDeps, forOthersJob, forOthersProject } from "../../test/for-others.ts";
import { id } from "../../test/journeys.ts";
import { type Room, withRoom } from "../../test/room.ts";
import { startSessions } from "./start-sessions.ts";

/** A journey that starts another one for these, each by an action of its own. */
function project(...all: readonly object[]): Project {
  const action = { type: "start_session", flow: { uuid: id("partner"), name: "partner" } };
  const partner = { name: "partner", text: "@parent.contact.name says hello. You?" };
  return forOthersProject(
    all.map((properties, n) => ({ ...action, uuid: id(`tell ${n}`), ...properties })),
    partner,
  );
}

const told = (room: Room) => forOthersJob(room, "hello");

test("a journey starts another one for somebody by number, known or new, and they can read who asked", () =>
  withRoom(project({ urns: ["whatsapp:27820000002", "tel:+27820000003"] }), async (room) => {
    await startSessions(await told(room), forOthersDeps(room));
    await room.idle();
    expect(await room.texts("27820000002")).toEqual(["Ann says hello. You?"]);
    expect(await room.texts("27820000003")).toEqual(["Ann says hello. You?"]);
    expect(await room.texts("27820000001")).toEqual(["Told. More?"]);
  }));

test("a group and a query name everybody in them, once", () =>
  withRoom(project({ ...everybody, contact_query: 'name = "Ann"' }), async (room) => {
    await startSessions(await told(room), forOthersDeps(room));
    await room.idle();
    expect(await room.texts("27820000002")).toEqual(["Ann says hello. You?"]);
    expect(await room.texts("27820000001")).toEqual(["Told. More?", "Ann says hello. You?"]);
  }));

test("what a turn wants of others is all of it in the turn's commit", () =>
  withRoom(project({ urns: ["tel:+27820000002"] }, { urns: ["tel:+27820000003"] }), async (room) => {
    await told(room);
    const { rows } = await room.db.query<{ count: number }>(
      "select count(*)::int as count from graphile_worker._private_jobs where payload ->> 'event' is not null group by xmin::text",
    );
    expect(rows).toEqual([{ count: 2 }]);
  }));

test("a job that dies or runs twice starts everybody once, and who is busy may be left alone", () =>
  withRoom(project({ ...everybody, exclusions: { in_a_flow: true } }), async (room) => {
    const job = await told(room);
    await killAt(room.db, "bulk_starts", () => startSessions(job, forOthersDeps(room)));
    await startSessions(job, forOthersDeps(room));
    await startSessions(job, forOthersDeps(room));
    await room.idle();
    expect(await room.texts("27820000002")).toEqual(["Ann says hello. You?"]);
    expect(await room.texts("27820000001")).toEqual(["Told. More?"]);
  }));
