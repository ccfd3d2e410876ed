import { expect, test } from "vitest";
import { importProject } from "../store/import-project.ts";
import type { InboundRow } from "../store/inbound-rows.ts";
import { insertInbound } from "../store/insert-inbound.ts";
import { countRows, until } from "../test/fixtures.ts";
import { asking, programme } from "../test/journeys.ts";
import { type Room, withRoom } from "../test/room.ts";

const colours = programme(asking("colours", [{ text: "Which colour?" }, { text: "Sure?" }]));

/** What somebody writes to another organisation of the same installation. */
async function neighbours(room: Room): Promise<(phone: string, text: string) => Promise<readonly InboundRow[]>> {
  const number = { phoneNumberId: "2000", display: "1556" };
  const { organisationId } = await importProject(room.db, { ...colours, name: "Neighbours" }, { number });
  const { rows } = await room.db.query("select id from numbers where phone_number_id = '2000'");
  return async (phone, text) => {
    const theirs = await room.inbound(phone, text);
    await room.db.query("update contacts set organisation_id = $1 where phone = $2", [organisationId, phone]);
    return theirs.map((row) => ({ ...row, organisationId, numberId: rows[0].id }));
  };
}

test("where the set-up of one organisation cannot be used, its people wait and others are answered; mended, it answers all in order", () =>
  withRoom(colours, async (room) => {
    // As no editor would store them: nothing can be made of these settings.
    await room.db.query("update organisations set settings = settings::jsonb - 'fields'");
    const write = await neighbours(room);
    await room.say("1", "colours", "blue");
    await room.say("2", "colours");
    await insertInbound(room.db, await write("3", "colours"));
    const conversations = room.start();
    await until(async () => (await room.texts("3")).length === 1);
    await conversations.take([...(await room.inbound("1", "yes")), ...(await write("4", "colours"))]);
    await until(async () => (await room.texts("4")).length === 1);
    expect(await countRows(room.db, "inbox")).toBe(4);
    await importProject(room.db, colours, { organisationId: room.organisationId });
    await room.idle();
    expect(await room.texts("1")).toEqual(["Which colour?", "Sure?", "You said blue"]);
    expect(await room.texts("2")).toEqual(["Which colour?"]);
    expect(await countRows(room.db, "unreadable")).toBe(0);
  }));
