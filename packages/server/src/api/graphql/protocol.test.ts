import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import { buildSchema } from "graphql";
import { handleProtocols, makeServer } from "graphql-ws";
import { afterEach, expect, test, vi } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { createLog } from "../../telemetry/log.ts";
import { type Extra, speakProtocol } from "./protocol.ts";

afterEach(() => vi.restoreAllMocks());

const schema = buildSchema("type Query { hello: String } type Subscription { tick: Int }");
const roots = { query: { hello: () => "hello" } };

/** A socket between a browser and the protocol, and the log of what happened at our end. */
async function withSocket(
  run: (browser: WebSocket, ours: WebSocket, log: () => readonly string[]) => Promise<void>,
): Promise<void> {
  const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const destination = new PassThrough();
  const lines: string[] = [];
  destination.on("data", (line) => lines.push(JSON.parse(String(line)).msg));
  const log = createLog("debug", destination);
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", maxPayload: 1000, handleProtocols });
  const ours = new Promise<WebSocket>((found) =>
    server.on("connection", (socket: WebSocket, request: IncomingMessage) => {
      speakProtocol(makeServer<Record<string, unknown>, Extra>({ schema, roots }), socket, request, log);
      found(socket);
    }),
  );
  await once(server, "listening");
  const browser = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, "graphql-transport-ws");
  try {
    await once(browser, "open");
    browser.send(JSON.stringify({ type: "connection_init" }));
    await once(browser, "message");
    await run(browser, await ours, () => lines);
    expect(printed).not.toHaveBeenCalled();
  } finally {
    browser.terminate();
    await new Promise((done) => server.close(done));
  }
}

const ask = JSON.stringify({ id: "1", type: "subscribe", payload: { query: "{ hello }" } });

test("a question over a socket is answered", () =>
  withSocket(async (browser) => {
    browser.send(ask);
    const [answer] = await once(browser, "message");
    expect(JSON.parse(String(answer))).toMatchObject({ id: "1", type: "next", payload: { data: { hello: "hello" } } });
  }));

test("a browser that goes away in the middle of a push leaves a line at debug, and nothing in the terminal", () =>
  withSocket(async (browser, ours, log) => {
    vi.spyOn(ours, "send").mockImplementation((_data: unknown, done: unknown) => {
      if (typeof done === "function") done(new Error("write EPIPE"));
    });
    browser.send(ask);
    await expect.poll(log).toContain("a push found its browser gone");
    browser.terminate();
    await once(ours, "close");
  }));

test("a browser that sends more than it may leaves a line at debug, and nothing in the terminal", () =>
  withSocket(async (browser, ours, log) => {
    browser.send("x".repeat(2000));
    await new Promise((done) => ours.on("close", done));
    expect(log()).toEqual(["a socket broke, or its browser sent nonsense"]);
  }));
