import { expect, test } from "vitest";
import { hello, messagesIn, onStage, person, type Received, statusesIn, wamidOf } from "../test/harness.ts";
import { retryPause } from "./deliver.ts";

const states = (received: readonly Received[]) => statusesIn(received).map(({ status }) => status);

test("reports sent, delivered and read with our callback data, the price and the user id", () =>
  onStage({ window: "off" }, async ({ send, until, received }) => {
    const { json } = await send({ ...hello, biz_opaque_callback_data: "outbox/ä 1" });
    await until((all) => statusesIn(all).length === 3);
    expect(states(received)).toEqual(["sent", "delivered", "read"]);
    for (const status of statusesIn(received)) {
      expect(status).toMatchObject({ id: wamidOf(json), recipient_id: person, biz_opaque_callback_data: "outbox/ä 1" });
      expect(status["recipient_user_id"]).toMatch(/^GB\./);
    }
    expect(statusesIn(received).map(({ pricing }) => pricing !== undefined)).toEqual([true, true, false]);
  }));

test("signs the exact bytes, written as WhatsApp writes them", () =>
  onStage({}, async ({ emulator, received }) => {
    const { webhookDone } = emulator.say({ phone: person, name: "Zoë" }, "né 👍 a/b");
    expect(await webhookDone).toMatchObject({ status: 200, attempts: 1 });
    expect(received[0]?.signed).toBe(true);
    expect(received[0]?.raw).toContain('"body":"n\\u00e9 \\ud83d\\udc4d a\\/b"');
    expect(messagesIn(received)[0]).toMatchObject({ from: person, type: "text", text: { body: "né 👍 a/b" } });
    expect(received[0]?.values[0]?.["contacts"]).toMatchObject([{ profile: { name: "Zoë" }, wa_id: person }]);
  }));

test("tries again until it gets 200, with the same bytes, and says how often", () =>
  onStage({}, async ({ emulator, answers, received }) => {
    answers.push(500, 404, 204);
    const outcome = await emulator.say({ phone: person }, "hi").webhookDone;
    expect(outcome).toMatchObject({ status: 200, attempts: 4 });
    expect(new Set(received.map(({ raw }) => raw)).size).toBe(1);
    const pauses = received.slice(1).map(({ at }, index) => at - (received[index]?.at ?? 0));
    expect(pauses[2]).toBeGreaterThanOrEqual(30);
    expect(emulator.stats().retries).toBe(3);
  }));

test("gives up when the time for retries is over", () =>
  onStage({ retryForMs: 5_000, retryBaseMs: 1_000_000 }, async ({ emulator, answers }) => {
    answers.push(500, 500, 500);
    expect(await emulator.say({ phone: person }, "hi").webhookDone).toMatchObject({ status: 500, attempts: 2 });
  }));

test("retries at once, then after ever longer pauses, up to the longest", () => {
  expect([1, 2, 3, 4, 30].map((attempt) => retryPause(attempt, { retryBaseMs: 1_000, retryMaxMs: 3_600_000 }))).toEqual(
    [0, 1_000, 2_000, 4_000, 3_600_000],
  );
});

test("puts updates that are due together into one POST, up to the batch size", () =>
  onStage({ batchSize: 4, pairLimit: false }, async ({ emulator, received }) => {
    const said = Array.from({ length: 10 }, (_, at) => emulator.say({ phone: `44770090010${at}` }, `n ${at}`));
    await Promise.all(said.map(({ webhookDone }) => webhookDone));
    expect(received.map(({ values }) => messagesIn([{ ...(received[0] as Received), values }]).length)).toEqual([
      4, 4, 2,
    ]);
  }));

test("posts a webhook twice when told to, and counts it", () =>
  onStage({ faults: { duplicateShare: 1 } }, async ({ emulator, until, received }) => {
    emulator.say({ phone: person }, "hi");
    await until((all) => all.length === 2);
    expect(received[0]?.raw).toBe(received[1]?.raw);
    expect(emulator.stats().duplicates).toBe(1);
  }));

test("lets later updates overtake when told to", () =>
  onStage({ faults: { reorderShare: 0.5, reorderMs: 60 } }, async ({ emulator, received }) => {
    const said = Array.from({ length: 30 }, (_, at) => emulator.say({ phone: person }, String(at)));
    await Promise.all(said.map(({ webhookDone }) => webhookDone));
    const order = messagesIn(received).map(({ id }) => id);
    expect(new Set(order).size).toBe(30);
    expect(order).not.toEqual(said.map(({ wamid }) => wamid));
  }));

test("keeps everything during an outage and delivers it afterwards", () =>
  onStage({ faults: { webhookOutage: true } }, async ({ emulator, received }) => {
    const { webhookDone } = emulator.say({ phone: person }, "are you there?");
    expect(received).toEqual([]);
    emulator.faults.webhookOutage = false;
    expect((await webhookDone).status).toBe(200);
    expect(messagesIn(received)).toHaveLength(1);
  }));

test("sends the first status before the answer when told to", () =>
  onStage({ window: "off", earlyStatusShare: 1 }, async ({ send, received }) => {
    const { json } = await send(hello);
    expect(statusesIn(received)[0]).toMatchObject({ id: wamidOf(json), status: "sent" });
  }));

test("leaves the number out for people who hide it", () =>
  onStage({ usernameOnlyShare: 1, window: "off" }, async ({ emulator, send, until, received }) => {
    await emulator.say({ phone: person, name: "Nia" }, "hi").webhookDone;
    expect(messagesIn(received)[0]).not.toHaveProperty("from");
    expect(messagesIn(received)[0]?.["from_user_id"]).toMatch(/^GB\./);
    await send(hello);
    await until((all) => statusesIn(all).length > 0);
    expect(statusesIn(received)[0]).not.toHaveProperty("recipient_id");
  }));

test("makes the handshake before it accepts another callback", () =>
  onStage({}, async ({ call, url }) => {
    const refused = await call("PUT", "/_emulator/webhook", { url, verifyToken: "wrong" });
    expect([refused.status, refused.json["error"]]).toEqual([400, expect.stringContaining("403")]);
    const taken = await call("PUT", "/_emulator/webhook", { url, verifyToken: "right" });
    expect(taken.json["url"]).toBe(url);
  }));
