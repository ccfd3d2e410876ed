import type { Project } from "@hotline/core/model/project.ts";
import { expect, test } from "vitest";
import { Programmes } from "../converse/programmes.ts";
import type { ForOthersJob } from "../store/jobs-for-others.ts";
import { createLog } from "../telemetry/log.ts";
import { killAt } from "../test/effects.ts";
import { asking, id, programme } from "../test/journeys.ts";
import { type Room, withRoom } from "../test/room.ts";
import { startSessions } from "./start-sessions.ts";

const tell = (properties: object) => ({
  uuid: id("tell"),
  type: "start_session",
  flow: { uuid: id("partner"), name: "partner" },
  ...properties,
});

/** A journey that starts another one for these. */
function project(properties: object): Project {
  return {
    ...programme(
      asking("tell", [{ text: "Told. More?", actions: [tell(properties)] }]),
      asking("partner", [{ text: "@parent.contact.name says hello. You?" }]),
    ),
    groups: [{ uuid: id("all"), name: "All", query: 'name ~ "Ann"' }],
  };
}

/** Somebody has gone through the journey; what it starts is still to be done. */
async function told(room: Room): Promise<ForOthersJob> {
  room.start();
  await room.say("27820000002", "hello");
  await room.say("27820000001", "tell");
  await room.idle();
  const { rows } = await room.db.query<{ payload: ForOthersJob }>(
    "select payload from graphile_worker._private_jobs where payload ->> 'event' is not null",
  );
  if (rows[0] === undefined) throw new Error("Nothing is to be started.");
  return rows[0].payload;
}

const depsOf = ({ db }: Room) => ({
  pool: db,
  programmes: new Programmes(db, createLog("silent"), async () => []),
  onInbox: () => undefined,
});

test("a journey starts another one for somebody by number, known or new, and they can read who asked", () =>
  withRoom(project({ urns: ["whatsapp:27820000002", "tel:+27820000003"] }), async (room) => {
    await startSessions(await told(room), depsOf(room));
    await room.idle();
    expect(await room.texts("27820000002")).toEqual(["Ann says hello. You?"]);
    expect(await room.texts("27820000003")).toEqual(["Ann says hello. You?"]);
    expect(await room.texts("27820000001")).toEqual(["Told. More?"]);
  }));

test("a group and a query name everybody in them, once", () =>
  withRoom(project({ groups: [{ uuid: id("all"), name: "All" }], contact_query: 'name = "Ann"' }), async (room) => {
    await startSessions(await told(room), depsOf(room));
    await room.idle();
    expect(await room.texts("27820000002")).toEqual(["Ann says hello. You?"]);
    expect(await room.texts("27820000001")).toEqual(["Told. More?", "Ann says hello. You?"]);
  }));

test("a job that dies or runs twice starts everybody once, and who is busy may be left alone", () =>
  withRoom(project({ groups: [{ uuid: id("all"), name: "All" }], exclusions: { in_a_flow: true } }), async (room) => {
    const job = await told(room);
    await killAt(room.db, "inbox", () => startSessions(job, depsOf(room)));
    await startSessions(job, depsOf(room));
    await startSessions(job, depsOf(room));
    await room.idle();
    expect(await room.texts("27820000002")).toEqual(["Ann says hello. You?"]);
    expect(await room.texts("27820000001")).toEqual(["Told. More?"]);
  }));
