import type { MoveRule } from "@hotline/core/flow/index.ts";
import { expect, test } from "vitest";
import { importProject } from "../store/import-project.ts";
import { asking, programme } from "../test/journeys.ts";
import { type Room, withRoom } from "../test/room.ts";

const first = programme(asking("colours", [{ text: "Which colour?" }, { text: "Sure?" }]));
const second = programme(asking("colours", [{ text: "Pick a colour!" }, { text: "Certain?" }]));

/** Somebody is in the middle of the first version when the second one is published; a fresh process goes on. */
async function published(room: Room, move?: MoveRule, project = second): Promise<void> {
  const before = room.start();
  await room.say("1", "colours");
  await room.idle();
  await before.close();
  const { db, organisationId } = room;
  const publication = { author: "Thandi", message: "Friendlier", ...(move && { move }) };
  await importProject(db, project, { organisationId }, publication);
  room.start();
  await room.say("1", "red");
  await room.say("2", "colours");
  await room.idle();
}

test("a session keeps the version that it started with, also in a process that never had it; others get the new one", () =>
  withRoom(first, async (room) => {
    await published(room);
    await room.say("1", "yes");
    await room.idle();
    expect(await room.texts("1")).toEqual(["Which colour?", "Sure?", "You said red"]);
    expect(await room.texts("2")).toEqual(["Pick a colour!"]);
  }));

test("a session in a journey that was withdrawn goes on to its end", () =>
  withRoom(first, async (room) => {
    await published(room, undefined, programme());
    await room.say("1", "yes");
    await room.idle();
    expect(await room.texts("1")).toEqual(["Which colour?", "Sure?", "You said red"]);
    expect(await room.texts("2")).toEqual([]);
  }));

test("a publication may take those who are under way along, where their node is still there", () =>
  withRoom(first, async (room) => {
    await published(room, { kind: "keep" });
    expect(await room.texts("1")).toEqual(["Which colour?", "Certain?"]);
    const { rows } = await room.db.query(
      "select reason->'moved' as moved from turns where reason->'moved' is not null",
    );
    expect(Object.values(rows[0]?.moved)).toEqual(["2"]);
  }));

test("a publication may begin anew with those who are under way", () =>
  withRoom(first, async (room) => {
    await published(room, { kind: "restart" });
    await room.say("1", "blue");
    await room.idle();
    expect((await room.texts("1")).at(-1)).toBe("Certain?");
    expect(await room.reasons()).toContain("newVersion");
    const { rows } = await room.db.query("select status from sessions order by started_at limit 1");
    expect(rows).toEqual([{ status: "interrupted" }]);
  }));

test("a session whose node is gone stays in its version, whatever the publication asks for", () =>
  withRoom(first, async (room) => {
    await published(room, { kind: "keep" }, programme(asking("colours", [])));
    expect(await room.texts("1")).toEqual(["Which colour?", "Sure?"]);
  }));

test("a version knows who published it, when, and what for", () =>
  withRoom(first, async ({ db, organisationId }) => {
    await importProject(db, second, { organisationId }, { author: "Thandi", message: "Friendlier" });
    const { rows } = await db.query(
      "select version, author, message, published_at > now() - interval '1 minute' as recent from journeys order by version",
    );
    expect(rows).toEqual([
      { version: 1, author: "", message: "", recent: true },
      { version: 2, author: "Thandi", message: "Friendlier", recent: true },
    ]);
  }));
