import { expect, test, vi } from "vitest";
import { child, type Json } from "./json.ts";
import { codeOf, detailsOf, hello, messagesIn, onStage, person, statusesIn, wamidOf } from "./test/harness.ts";

const buttons = (count: number, title = (at: number) => `Choice ${at}`): Json => ({
  type: "interactive",
  interactive: {
    type: "button",
    body: { text: "Pick" },
    action: {
      buttons: Array.from({ length: count }, (_, at) => ({ type: "reply", reply: { id: `c${at}`, title: title(at) } })),
    },
  },
});

const listOf = (rows: number, title = "Row"): Json => ({
  type: "interactive",
  interactive: {
    type: "list",
    body: { text: "Pick" },
    action: {
      button: "Open",
      sections: [{ rows: Array.from({ length: rows }, (_, at) => ({ id: `r${at}`, title })) }],
    },
  },
});

test.each<[string, Json, number, string]>([
  ["an empty text", { type: "text", text: { body: " " } }, 131008, "text['body']"],
  ["a text that is too long", { type: "text", text: { body: "x".repeat(4097) } }, 100, "text['body']"],
  ["a type that does not exist", { type: "telegram" }, 100, "type"],
  ["no messaging_product", { messaging_product: null }, 100, "messaging_product"],
  ["a recipient that is no number", { ...hello, to: "Amina" }, 131009, "to"],
  ["ourselves as recipient", { ...hello, to: "+1 (555) 010-2030" }, 131021, "sender"],
  ["four buttons", buttons(4), 131009, "interactive['action']['buttons']"],
  ["a button title that is too long", buttons(1, () => "x".repeat(21)), 100, "['buttons'][0]['reply']['title']"],
  ["two buttons with one title", buttons(2, () => "Same"), 131009, "titles"],
  ["eleven rows", listOf(11), 131009, "rows"],
  ["a row title that is too long", listOf(1, "x".repeat(25)), 100, "['sections'][0]['rows'][0]['title']"],
  ["media without id and link", { type: "image", image: {} }, 131008, "image['id']"],
  ["media of somebody else", { type: "image", image: { id: "12" } }, 131009, "image['id']"],
  [
    "a caption on a voice note",
    { type: "audio", audio: { link: "https://a.example/b", caption: "c" } },
    131009,
    "caption",
  ],
  ["a latitude beyond the pole", { type: "location", location: { latitude: 91, longitude: 0 } }, 131009, "latitude"],
  ["callback data that is too long", { ...hello, biz_opaque_callback_data: "x".repeat(513) }, 100, "biz_opaque"],
  ["a group", { ...hello, recipient_type: "group", to: "abc" }, 131041, "group"],
])("refuses %s and names the parameter", (_what, body, code, path) =>
  onStage({}, async ({ send, emulator }) => {
    const { status, json } = await send(body);
    expect([status, codeOf(json)]).toEqual([400, code]);
    expect(detailsOf(json)).toContain(path);
    expect(child(json, "error")["fbtrace_id"]).toMatch(/^A\S{10,}$/);
    expect(emulator.accepted()).toEqual([]);
  }),
);

test("accepts what is just within the limits", () =>
  onStage({}, async ({ send }) => {
    const bodies = [{ type: "text", text: { body: "x".repeat(4096) } }, buttons(3), listOf(10, "x".repeat(24))];
    for (const body of bodies) expect((await send(body)).status).toBe(200);
  }));

test("refuses a wrong token with 401/190 and a foreign number with 400/100/33", () =>
  onStage({}, async ({ send, call, emulator }) => {
    const wrong = await send(hello, { authorization: "Bearer other" });
    expect([wrong.status, codeOf(wrong.json)]).toEqual([401, 190]);
    const foreign = await call("POST", "/v25.0/123/messages", { messaging_product: "whatsapp" });
    expect([foreign.status, codeOf(foreign.json), child(foreign.json, "error")["error_subcode"]]).toEqual([
      400, 100, 33,
    ]);
    emulator.faults.tokenExpired = true;
    expect(child((await send(hello)).json, "error")["error_subcode"]).toBe(463);
  }));

test("answers with the number as dialled and as WhatsApp knows it", () =>
  onStage({}, async ({ send, emulator }) => {
    emulator.say({ phone: "5215512345678" }, "hola");
    const { json } = await send({ ...hello, to: "+52 55 1234 5678" });
    expect(json["contacts"]).toEqual([{ input: "+52 55 1234 5678", wa_id: "5215512345678" }]);
  }));

test("sends to a user id, and refuses one in `to`", () =>
  onStage({}, async ({ send, emulator, until, received }) => {
    await emulator.say({ phone: person }, "hi").webhookDone;
    await until((all) => all.length > 0);
    const userId = /"user_id":"([^"]+)"/.exec(received[0]?.raw ?? "")?.[1] ?? "";
    expect(userId).toMatch(/^GB\.\d+$/);
    const { json } = await send({ ...hello, to: undefined, recipient: userId });
    expect(json["contacts"]).toEqual([{ input: userId, user_id: userId }]);
    expect(emulator.accepted()[0]?.to).toBe(person);
    expect(codeOf((await send({ ...hello, to: userId })).json)).toBe(131009);
  }));

/** No second goes by meanwhile, however slow the machine is: each would let something more through. */
async function inOneMoment(run: () => Promise<void>): Promise<void> {
  const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now());
  await run().finally(() => clock.mockRestore());
}

test("lets 45 messages to one person through and then refuses with 131056", () =>
  onStage({ throughput: 0 }, ({ send, emulator }) =>
    inOneMoment(async () => {
      for (let count = 0; count < 45; count++) expect((await send(hello)).status).toBe(200);
      expect(codeOf((await send(hello)).json)).toBe(131056);
      expect((await send({ ...hello, to: "447700900556" })).status).toBe(200);
      emulator.advanceClock(6_000);
      expect((await send(hello)).status).toBe(200);
    }),
  ));

test("refuses with 130429 above the throughput, and not when that is off", () =>
  onStage({ throughput: 5, pairLimit: false }, ({ send, emulator }) =>
    inOneMoment(async () => {
      const answers = await Promise.all(Array.from({ length: 12 }, () => send(hello)));
      expect(answers.filter(({ json }) => codeOf(json) === 130429)).toHaveLength(7);
      emulator.knobs.throughput = 0;
      const free = await Promise.all(Array.from({ length: 12 }, () => send(hello)));
      expect(free.every(({ status }) => status === 200)).toBe(true);
    }),
  ));

test("accepts a message outside the window and fails it with 131047 later, or refuses it at once", () =>
  onStage({}, async ({ send, emulator, until, received }) => {
    expect((await send(hello)).status).toBe(200);
    await until((all) => statusesIn(all).length > 0);
    expect(statusesIn(received)[0]).toMatchObject({ status: "failed", errors: [{ code: 131047 }] });
    emulator.knobs.window = "error";
    expect(codeOf((await send(hello)).json)).toBe(131047);
    emulator.say({ phone: person }, "hi");
    expect((await send(hello)).status).toBe(200);
    emulator.advanceClock(25 * 3_600_000);
    expect(codeOf((await send(hello)).json)).toBe(131047);
  }));

test("marks only messages that a person wrote as read", () =>
  onStage({}, async ({ send, emulator }) => {
    const { wamid } = emulator.say({ phone: person }, "hi");
    const mark = (id: string) => send({ status: "read", message_id: id, typing_indicator: { type: "text" } });
    expect((await mark(wamid)).json).toEqual({ success: true });
    expect(codeOf((await mark("wamid.nonsense")).json)).toBe(131009);
    expect(codeOf((await mark(wamidOf((await send(hello)).json))).json)).toBe(131009);
  }));

test("tells in-process listeners of every accepted send", () =>
  onStage({ window: "off" }, async ({ send, emulator }) => {
    const heard: unknown[] = [];
    const stop = emulator.on("accepted", (accepted) => heard.push(accepted));
    const { json } = await send({ ...hello, biz_opaque_callback_data: "mine-1" });
    stop();
    await send(hello);
    expect(heard).toMatchObject([{ wamid: wamidOf(json), to: person, callbackData: "mine-1", body: { type: "text" } }]);
    expect(emulator.accepted()).toHaveLength(2);
  }));

test("a message of yesterday that arrives now opens no window, and closing one leaves templates only", () =>
  onStage({ handsets: [{ phone: person, name: "Amina" }] }, async ({ call, send, until, received }) => {
    const path = `/_emulator/handsets/${person}`;
    const secondsAgo = 25 * 3_600;
    await call("POST", `${path}/messages`, { kind: "text", text: "Yesterday", secondsAgo });
    await until((all) => messagesIn(all).length === 1);
    const [message] = messagesIn(received);
    expect(Math.abs(Date.now() / 1_000 - secondsAgo - Number(message?.["timestamp"]))).toBeLessThan(60);
    await send(hello);
    const failed = (all: Parameters<typeof statusesIn>[0]) =>
      statusesIn(all).filter(({ status }) => status === "failed").length;
    await until((all) => failed(all) === 1);
    await call("POST", `${path}/messages`, { kind: "text", text: "Today" });
    expect((await send(hello)).status).toBe(200);
    await call("POST", `${path}/close-window`);
    await send(hello);
    await until((all) => failed(all) === 2);
  }));
