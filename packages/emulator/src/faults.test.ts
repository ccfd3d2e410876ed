import { expect, test } from "vitest";
import { child } from "./json.ts";
import { codeOf, hello, onStage, person, statusesIn } from "./test/harness.ts";

test("drops the connection before anything is sent", () =>
  onStage({ window: "off", faults: { dropBeforeShare: 1 } }, async ({ send, emulator }) => {
    await expect(send(hello)).rejects.toThrow();
    expect(emulator.accepted()).toEqual([]);
    expect(emulator.stats().droppedBefore).toBeGreaterThan(0);
  }));

test("drops the answer after the message was accepted, and its statuses still come", () =>
  onStage({ window: "off", faults: { dropAfterShare: 1 } }, async ({ send, emulator, until, received }) => {
    await expect(send({ ...hello, biz_opaque_callback_data: "lost" })).rejects.toThrow();
    expect(emulator.accepted()).toMatchObject([{ callbackData: "lost" }]);
    await until((all) => statusesIn(all).length > 0);
    expect(statusesIn(received)[0]?.["biz_opaque_callback_data"]).toBe("lost");
  }));

test("answers as a broken gateway, with nothing, with an error, or late", () =>
  onStage({ window: "off" }, async ({ send, call, emulator }) => {
    const fault = (faults: object) => call("PATCH", "/_emulator/faults", faults);
    await fault({ emptyShare: 1 });
    expect(await send(hello)).toMatchObject({ status: 200, json: {} });
    expect(emulator.accepted()).toHaveLength(1);
    await fault({ emptyShare: 0, serverErrorShare: 1 });
    expect(await send(hello)).toMatchObject({ status: 500, json: { error: { code: 131000 } } });
    await fault({ serverErrorShare: 0, rateLimitShare: 1, retryAfterSeconds: 3 });
    const limited = await send(hello);
    expect([limited.status, codeOf(limited.json), limited.headers.get("retry-after")]).toEqual([429, 130429, "3"]);
    await fault({ rateLimitShare: 0, maintenance: true });
    expect(codeOf((await send(hello)).json)).toBe(131057);
    expect((await call("DELETE", "/_emulator/faults")).json).toMatchObject({ maintenance: false });
    await fault({ latencyMs: 80 });
    const started = performance.now();
    await send(hello);
    expect(performance.now() - started).toBeGreaterThan(70);
    expect(emulator.accepted()).toHaveLength(2);
  }));

test("sends an HTML page with 502 when told to", () =>
  onStage({ faults: { htmlShare: 1 } }, async ({ send }) => {
    await expect(send(hello)).rejects.toThrow(/JSON/);
  }));

test("fails messages to chosen numbers with the chosen code", () =>
  onStage({ window: "off", faults: { failing: { "*555": 131026 } } }, async ({ send, until, received }) => {
    await send(hello);
    await until((all) => statusesIn(all).length === 1);
    expect(statusesIn(received)[0]).toMatchObject({
      status: "failed",
      recipient_id: person,
      errors: [{ code: 131026 }],
    });
  }));

test("refuses a fault that does not exist", () =>
  onStage({}, async ({ call }) => {
    const { status, json } = await call("PATCH", "/_emulator/faults", { latency: 5 });
    expect([status, String(json["error"])]).toEqual([400, expect.stringContaining("latency")]);
    expect(child((await call("GET", "/_emulator/state")).json, "faults")["latencyMs"]).toBe(0);
  }));
