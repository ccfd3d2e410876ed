import { expect, test } from "vitest";
import { createLog } from "../telemetry/log.ts";
import { blank } from "../test/journeys.ts";
import { neighbour } from "../test/neighbour.ts";
import { type Room, withRoom } from "../test/room.ts";
import { learnTemplates } from "./learn-templates.ts";
import { MediaClient } from "./media/media-client.ts";

const whatsapp = neighbour();
const client = () => new MediaClient({ apiUrl: whatsapp.url, version: "v25.0", token: "t", businessAccountId: "7000" });

const template = (name: string, status = "APPROVED") => {
  return { name, language: "en", category: "UTILITY", status, components: [{ type: "BODY", text: `I am ${name}` }] };
};

/** WhatsApp tells its templates in pages of one. */
function tell(...templates: readonly object[]): void {
  whatsapp.answer = ({ url = "" }, response) => {
    const at = Number(new URL(url, whatsapp.url).searchParams.get("after") ?? 0);
    const paging = { cursors: { after: String(at + 1) }, ...(at + 1 < templates.length && { next: "more" }) };
    response.end(JSON.stringify({ data: templates.slice(at, at + 1), paging }));
  };
}

async function learn({ db }: Room): Promise<{ readonly names: readonly string[]; readonly revision: string }> {
  await learnTemplates({ pool: db, log: createLog("silent"), client: client() });
  const { rows } = await db.query<{ names: string[]; revision: string }>(
    `select (select coalesce(array_agg(one->>'name'), '{}') from numbers, jsonb_array_elements(templates) one) as names, revision
     from organisations`,
  );
  return rows[0] ?? { names: [], revision: "" };
}

test("a number's approved templates are known, and journeys are told of them where they are new", () =>
  withRoom(blank, async (room) => {
    tell(template("visit"), template("news", "PAUSED"), template("hello"));
    const first = await learn(room);
    expect(first.names).toEqual(["visit", "hello"]);
    expect((await learn(room)).revision).toBe(first.revision);
    tell(template("visit"));
    const second = await learn(room);
    expect(second.names).toEqual(["visit"]);
    expect(second.revision).not.toBe(first.revision);
  }));

test.each([
  ["refuses", 400, JSON.stringify({ error: { code: 190, message: "expired" } })],
  ["is away", 502, "<html>"],
])("while WhatsApp %s, what it said last stands", (_how, status, body) =>
  withRoom(blank, async (room) => {
    tell(template("visit"));
    const first = await learn(room);
    whatsapp.answer = (_, response) => response.writeHead(status).end(body);
    expect(await learn(room)).toEqual(first);
  }),
);
