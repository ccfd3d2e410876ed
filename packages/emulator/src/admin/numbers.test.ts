import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { child, type Json, list } from "../json.ts";
import { codeOf, hello, messagesIn, number, onStage, person, type Stage, statusesIn } from "../test/harness.ts";

const handsets = [{ phone: person, name: "Amina" }];
const path = `/_emulator/handsets/${person}`;
const add = async ({ call }: Stage): Promise<string> =>
  String((await call("POST", "/_emulator/numbers")).json["phoneNumberId"]);
const sendBy = ({ call }: Stage, id: string, body: Json = {}) =>
  call("POST", `/v25.0/${id}/messages`, { messaging_product: "whatsapp", to: person, ...hello, ...body });
const linesOf = ({ received }: Stage) =>
  received.flatMap(({ values }) =>
    values.map((value) => [
      child(value, "metadata")["phone_number_id"],
      list(value["messages"]).length,
      list(value["statuses"]).length,
    ]),
  );

test("a number that was added is one of the account, and what is written to it names it", () =>
  onStage({ handsets }, async (stage) => {
    const second = await add(stage);
    const { json } = await stage.call("GET", `/v25.0/${number.wabaId}/phone_numbers`);
    expect(list(json["data"]).map(({ id }) => id)).toEqual([number.id, second]);
    await stage.call("POST", `${path}/messages`, { kind: "text", text: "Hi", number: second });
    await stage.until((all) => messagesIn(all).length === 1);
    expect((await sendBy(stage, second)).status).toBe(200);
    await stage.until((all) => statusesIn(all).length === 2);
    expect(linesOf(stage)).toEqual([
      [second, 1, 0],
      [second, 0, 1],
      [second, 0, 1],
    ]);
    expect((await stage.call("POST", `${path}/messages`, { kind: "text", text: "Hi", number: "9" })).status).toBe(404);
  }));

test("what is due together for two numbers travels in one body, each under its own number", () =>
  onStage({ handsets, batchSize: 10, batchWaitMs: 50 }, async (stage) => {
    const second = await add(stage);
    await stage.call("POST", `${path}/messages`, { kind: "text", text: "one" });
    await stage.call("POST", `${path}/messages`, { kind: "text", text: "two", number: second });
    await stage.until((all) => messagesIn(all).length === 2);
    expect(linesOf(stage)).toEqual([
      [number.id, 1, 0],
      [second, 1, 0],
    ]);
  }));

test("each number has a window, a rate and an unread chat of its own with a person", () =>
  onStage({ handsets, window: "error", throughput: 1 }, async (stage) => {
    const second = await add(stage);
    await stage.call("POST", `${path}/messages`, { kind: "text", text: "Hi", number: second });
    // Both at once, for a second later the next one is within the rate.
    const refused = await Promise.all([sendBy(stage, number.id), sendBy(stage, number.id)]);
    expect(refused.map(({ json }) => codeOf(json)).toSorted()).toEqual([130429, 131047]);
    stage.emulator.knobs.throughput = 0;
    await sendBy(stage, second);
    const read = (body: Json) => stage.call("POST", `${path}/read`, body);
    expect((await read({ number: number.id })).json).toEqual({ read: 0 });
    expect((await read({ number: second })).json).toEqual({ read: 1 });
    await stage.call("POST", `${path}/close-window`, { number: second });
    expect(codeOf((await sendBy(stage, second)).json)).toBe(131047);
  }));

test("numbers, and what was said to each, survive a restart", async () => {
  const folder = await mkdtemp(join(tmpdir(), "emulator-numbers-"));
  const stateFile = join(folder, "chats.json");
  let second = "";
  await onStage({ handsets, stateFile, window: "error" }, async (stage) => {
    second = await add(stage);
    await stage.call("POST", `${path}/messages`, { kind: "text", text: "Hi", number: second });
  });
  await onStage({ stateFile, window: "error" }, async (stage) => {
    const { json } = await stage.call("GET", "/_emulator/state");
    expect(list(json["hotlines"]).map(({ phoneNumberId }) => phoneNumberId)).toEqual([number.id, second]);
    expect((await sendBy(stage, second)).status).toBe(200);
    expect(codeOf((await sendBy(stage, number.id)).json)).toBe(131047);
    const chat = await stage.call("GET", `${path}/messages`);
    expect(list(chat.json["messages"]).map(({ number }) => number)).toEqual([second, second]);
  });
  await rm(folder, { recursive: true });
});
