import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { child, type Json, list } from "../json.ts";
import { hello, messagesIn, onStage, person, type Stage, statusesIn, wamidOf } from "../test/harness.ts";

const handsets = [{ phone: person, name: "Amina" }];
const path = `/_emulator/handsets/${person}`;
const chat = async ({ call }: Stage): Promise<Json[]> => list((await call("GET", `${path}/messages`)).json["messages"]);

/** Reads server-sent events until one satisfies the condition. */
async function eventWhere(stage: Stage, act: () => Promise<unknown>, fits: (name: string, data: Json) => boolean) {
  const stop = new AbortController();
  const { body } = await fetch(`${stage.emulator.url}/_emulator/events`, { signal: stop.signal });
  if (body === null) throw new Error("no stream");
  await act();
  let text = "";
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const found = [...text.matchAll(/event: (.+)\ndata: (.+)\n\n/g)].find(([, name = "", data = "{}"]) =>
      fits(name, JSON.parse(data) as Json),
    );
    if (found !== undefined) {
      stop.abort();
      return;
    }
  }
}

test("a chat goes there and back: text, buttons, tap, ticks", () =>
  onStage({ handsets }, async (stage) => {
    await stage.call("POST", `${path}/messages`, { kind: "text", text: "Hi" });
    await stage.until((all) => messagesIn(all).length === 1);
    const { json } = await stage.send({
      type: "interactive",
      interactive: {
        type: "button",
        body: { text: "Which?" },
        action: { buttons: [{ type: "reply", reply: { id: "m:1", title: "News" } }] },
      },
    });
    await stage.until((all) => statusesIn(all).length === 2);
    expect((await chat(stage)).map(({ from, status, body }) => ({ from, status, body }))).toEqual([
      { from: "handset", status: "delivered", body: { kind: "text", text: "Hi" } },
      {
        from: "hotline",
        status: "delivered",
        body: { kind: "buttons", text: "Which?", buttons: [{ id: "m:1", title: "News" }] },
      },
    ]);
    const replyTo = wamidOf(json);
    await stage.call("POST", `${path}/messages`, { kind: "button", id: "m:1", title: "News", replyTo });
    await stage.until((all) => messagesIn(all).length === 2);
    expect(messagesIn(stage.received)[1]).toMatchObject({
      type: "interactive",
      interactive: { type: "button_reply", button_reply: { id: "m:1", title: "News" } },
      context: { id: replyTo },
    });
  }));

test("messages are read when the chat is opened, and silently without read receipts", () =>
  onStage({ handsets, window: "off" }, async (stage) => {
    await stage.send(hello);
    await stage.until((all) => statusesIn(all).length === 2);
    expect((await stage.call("POST", `${path}/read`)).json).toEqual({ read: 1 });
    await stage.until((all) => statusesIn(all).some(({ status }) => status === "read"));
    expect((await stage.call("PATCH", path, { readReceipts: false })).json["readReceipts"]).toBe(false);
    await stage.send(hello);
    await stage.until((all) => statusesIn(all).length === 5);
    expect((await stage.call("POST", `${path}/read`)).json).toEqual({ read: 1 });
    expect((await chat(stage)).map(({ status }) => status)).toEqual(["read", "read"]);
    expect(statusesIn(stage.received).filter(({ status }) => status === "read")).toHaveLength(1);
  }));

test("a phone that is off gets its messages when it is on again", () =>
  onStage({ handsets, window: "off" }, async (stage) => {
    await stage.call("PATCH", path, { online: false });
    await stage.send(hello);
    await stage.until((all) => statusesIn(all).length === 1);
    expect(statusesIn(stage.received)[0]?.["status"]).toBe("sent");
    await stage.call("PATCH", path, { online: true });
    await stage.until((all) => statusesIn(all).some(({ status }) => status === "delivered"));
  }));

test("the page hears of new messages, ticks, typing and faults", () =>
  onStage({ handsets }, async (stage) => {
    const { wamid } = stage.emulator.say({ phone: person }, "Hi");
    const typing = () => stage.send({ status: "read", message_id: wamid, typing_indicator: { type: "text" } });
    await eventWhere(stage, typing, (name, data) => name === "typing" && data["phone"] === person);
    expect((await chat(stage))[0]?.["status"]).toBe("read");
    const arrived = (name: string, data: Json) =>
      name === "message-changed" && child(data, "message")["status"] === "delivered";
    await eventWhere(stage, () => stage.send(hello), arrived);
    const fault = () => stage.call("PATCH", "/_emulator/faults", { latencyMs: 1 });
    await eventWhere(stage, fault, (name, data) => name === "faults" && data["latencyMs"] === 1);
  }));

test("handsets are made, renamed and removed", () =>
  onStage({}, async ({ call }) => {
    const made = await call("POST", "/_emulator/handsets", { name: "Ben" });
    expect([made.status, made.json["phone"]]).toEqual([201, expect.stringMatching(/^447700900\d{3}$/)]);
    const mine = `/_emulator/handsets/${String(made.json["phone"])}`;
    expect((await call("PATCH", mine, { name: "Benedict" })).json["name"]).toBe("Benedict");
    expect((await call("PATCH", mine, { nane: "x" })).status).toBe(400);
    expect((await call("DELETE", mine)).status).toBe(204);
    expect((await call("GET", `${mine}/messages`)).status).toBe(404);
    const own = await call("POST", "/_emulator/handsets", { name: "Us", phone: "15550102030" });
    expect([own.status, own.json["error"]]).toEqual([400, expect.stringContaining("own number")]);
  }));

test("reactions hang on their message", () =>
  onStage({ handsets, window: "off" }, async (stage) => {
    const messageId = wamidOf((await stage.send(hello)).json);
    await stage.call("POST", `${path}/messages`, { kind: "reaction", messageId, emoji: "👍" });
    await stage.until((all) => messagesIn(all).length === 1);
    expect(messagesIn(stage.received)[0]).toMatchObject({ reaction: { message_id: messageId, emoji: "👍" } });
    expect(await chat(stage)).toMatchObject([{ wamid: messageId, reactions: { handset: "👍" } }]);
  }));

test("chats survive a restart when there is a state file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "emulator-"));
  const stateFile = join(folder, "state.json");
  try {
    await onStage({ handsets, stateFile }, async (stage) => {
      await stage.emulator.say({ phone: person }, "Remember me").webhookDone;
    });
    await onStage({ handsets, stateFile }, async (stage) => {
      expect(await chat(stage)).toMatchObject([{ body: { text: "Remember me" }, status: "delivered" }]);
      expect((await stage.send(hello)).status).toBe(200);
      await stage.until((all) => statusesIn(all).some(({ status }) => status === "sent"));
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("what the hotline had not taken yet is told after a restart, and ticked then", async () => {
  const folder = await mkdtemp(join(tmpdir(), "emulator-"));
  const stateFile = join(folder, "state.json");
  try {
    await onStage({ handsets, stateFile, faults: { webhookOutage: true } }, async (stage) => {
      await stage.call("POST", `${path}/messages`, { kind: "text", text: "Is anybody there?" });
    });
    await onStage({ handsets, stateFile }, async (stage) => {
      await stage.until((all) => messagesIn(all).length === 1);
      expect(messagesIn(stage.received)[0]).toMatchObject({ from: person, text: { body: "Is anybody there?" } });
      while ((await chat(stage))[0]?.["status"] === "sent") await new Promise(setImmediate);
    });
    await onStage({ handsets, stateFile }, async (stage) => {
      await stage.emulator.say({ phone: person }, "Thank you").webhookDone;
      expect(messagesIn(stage.received)).toMatchObject([{ text: { body: "Thank you" } }]);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a reaction is no message of the chat, and no change of one is told of it", () =>
  onStage({ handsets }, async ({ emulator, call, until }) => {
    const told: string[] = [];
    const [phone] = handsets.map((one) => one.phone);
    const stop = new AbortController();
    const events = await fetch(`${emulator.url}/_emulator/events`, { signal: stop.signal });
    const reading = (async () => {
      for await (const chunk of events.body ?? []) told.push(Buffer.from(chunk).toString());
    })().catch(() => undefined);
    const said = await call("POST", `/_emulator/handsets/${phone}/messages`, { kind: "text", text: "hi" });
    const wamid = String(said.json["wamid"]);
    const reacted = await call("POST", `/_emulator/handsets/${phone}/messages`, {
      kind: "reaction",
      messageId: wamid,
      emoji: "👍",
    });
    await until((all) => messagesIn(all).some(({ type }) => type === "reaction"));
    await call("POST", `/_emulator/handsets/${phone}/messages`, { kind: "text", text: "the last" });
    while (!told.join("").includes("the last")) await new Promise((done) => setTimeout(done, 5));
    stop.abort();
    await reading;
    expect(told.join("")).toContain("👍");
    expect(told.join("")).not.toContain(String(reacted.json["wamid"]));
  }));

test("a handset that was removed stays away after a restart", async () => {
  const folder = await mkdtemp(join(tmpdir(), "emulator-"));
  const stateFile = join(folder, "state.json");
  const phones = async (stage: Stage) =>
    list((await stage.call("GET", "/_emulator/handsets")).json["handsets"]).map(({ phone }) => phone);
  try {
    await onStage({ handsets, stateFile }, async (stage) => {
      expect(await phones(stage)).toEqual(handsets.map(({ phone }) => phone));
      for (const { phone } of handsets) await stage.call("DELETE", `/_emulator/handsets/${phone}`);
    });
    await onStage({ handsets, stateFile }, async (stage) => expect(await phones(stage)).toEqual([]));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a state file that cannot be read is told by its path, and is left as it is", async () => {
  const folder = await mkdtemp(join(tmpdir(), "emulator-"));
  const stateFile = join(folder, "state.json");
  try {
    await writeFile(stateFile, "half of a wor");
    await expect(onStage({ stateFile }, async () => undefined)).rejects.toThrow(`${stateFile} holds no chats`);
    expect(await readFile(stateFile, "utf8")).toBe("half of a wor");
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("the ledger is read in pieces", () =>
  onStage({ window: "off" }, async ({ send, call }) => {
    for (const text of ["a", "b", "c"]) await send({ type: "text", text: { body: text } });
    const first = (await call("GET", "/_emulator/ledger?limit=2")).json;
    expect(list(first["accepted"]).map(({ n }) => n)).toEqual([1, 2]);
    const rest = (await call("GET", `/_emulator/ledger?after=${String(first["next"])}`)).json;
    expect(list(rest["accepted"])).toMatchObject([{ n: 3, to: person, body: { text: { body: "c" } } }]);
  }));

test("says how to build the page when it is not built, and shows it once it is", async () => {
  const pageDir = await mkdtemp(join(tmpdir(), "phone-page-"));
  await onStage({ pageDir }, async ({ emulator }) => {
    const get = async (path: string) => {
      const response = await fetch(`${emulator.url}${path}`);
      return [response.status, await response.text()];
    };
    expect(await get("/")).toEqual([503, expect.stringContaining("npm run build")]);
    await mkdir(join(pageDir, "assets"));
    await writeFile(join(pageDir, "index.html"), "the page");
    await writeFile(join(pageDir, "assets", "phone.js"), "its script");
    expect([await get("/"), await get("/assets/phone.js")]).toEqual([
      [200, "the page"],
      [200, "its script"],
    ]);
  });
  await rm(pageDir, { recursive: true });
});
