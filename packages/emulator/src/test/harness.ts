import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Emulator, type EmulatorOptions, startEmulator } from "../emulator.ts";
import { child, isJson, type Json, list } from "../json.ts";

const appSecret = "a secret for tests";
export const token = "a-token-for-tests";
export const number = {
  id: "700000000000007",
  wabaId: "800000000000008",
  display: "+1 555 010 2030",
  name: "Test line",
};

export interface Received {
  readonly raw: string;
  readonly signed: boolean;
  readonly headers: IncomingMessage["headers"];
  readonly at: number;
  /** The `value` of each change. */
  readonly values: Json[];
}

/** A callback over real HTTP that remembers what it got. */
interface Callback {
  readonly url: string;
  readonly received: Received[];
  /** Statuses to answer with, first come first served; then 200. */
  readonly answers: number[];
  /** Resolves when what was received so far, or will be, satisfies the condition. */
  until(condition: (received: readonly Received[]) => boolean): Promise<void>;
  close(): Promise<void>;
}

async function startCallback(): Promise<Callback> {
  const received: Received[] = [];
  const answers: number[] = [];
  const checks = new Set<() => void>();
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.method === "GET") {
      const { searchParams } = new URL(request.url ?? "", "http://x");
      response.statusCode = searchParams.get("hub.verify_token") === "right" ? 200 : 403;
      return response.end(searchParams.get("hub.challenge"));
    }
    received.push(read(Buffer.concat(chunks), request));
    response.statusCode = answers.shift() ?? 200;
    response.end();
    for (const check of checks) check();
    return undefined;
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook?line=1`,
    received,
    answers,
    until: (condition) =>
      new Promise((resolve) => {
        const check = () => {
          if (!condition(received)) return;
          checks.delete(check);
          resolve();
        };
        checks.add(check);
        check();
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function read(body: Buffer, request: IncomingMessage): Received {
  const expected = `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`;
  const parsed: unknown = JSON.parse(String(body));
  const entries = list(isJson(parsed) ? parsed["entry"] : []);
  const values = entries.flatMap((entry) => list(entry["changes"])).map((change) => child(change, "value"));
  const signed = request.headers["x-hub-signature-256"] === expected;
  return { raw: String(body), signed, headers: request.headers, at: Date.now(), values };
}

export const statusesIn = (received: readonly Received[]): Json[] =>
  received.flatMap(({ values }) => values.flatMap((value) => list(value["statuses"])));

export const messagesIn = (received: readonly Received[]): Json[] =>
  received.flatMap(({ values }) => values.flatMap((value) => list(value["messages"])));

export interface Stage extends Callback {
  readonly emulator: Emulator;
  /** POST /messages; `body` without the members that all sends have. */
  send(body: Json, headers?: Record<string, string>): Promise<{ status: number; json: Json; headers: Headers }>;
  call(method: string, path: string, body?: unknown): Promise<{ status: number; json: Json }>;
}

/** An emulator and a callback; quick statuses, and a person who wrote just now so that the window is open. */
export async function onStage(options: Partial<EmulatorOptions>, play: (stage: Stage) => Promise<void>): Promise<void> {
  const callback = await startCallback();
  const emulator = await startEmulator({
    appSecret,
    token,
    number,
    webhookUrl: callback.url,
    sentMs: [0, 1],
    deliveredMs: [0, 1],
    readMs: [0, 1],
    readShare: 1,
    retryBaseMs: 20,
    ...options,
  });
  const authorization = `Bearer ${token}`;
  try {
    await play({
      ...callback,
      emulator,
      async send(body, headers = {}) {
        const response = await fetch(`${emulator.url}/v25.0/${number.id}/messages`, {
          method: "POST",
          headers: { authorization, "content-type": "application/json", ...headers },
          body: JSON.stringify({ messaging_product: "whatsapp", to: person, ...body }),
        });
        return { status: response.status, json: parse(await response.text()), headers: response.headers };
      },
      async call(method, path, body) {
        const response = await fetch(emulator.url + path, {
          method,
          headers: { authorization, ...(body === undefined ? {} : { "content-type": "application/json" }) },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        return { status: response.status, json: parse(await response.text()) };
      },
    });
  } finally {
    await emulator.close();
    await callback.close();
  }
}

function parse(text: string): Json {
  const value: unknown = text === "" ? {} : JSON.parse(text);
  return isJson(value) ? value : {};
}

export const person = "447700900555";
export const hello = { type: "text", text: { body: "Hello" } };
export const codeOf = (json: Json): unknown => child(json, "error")["code"];
export const detailsOf = (json: Json): unknown => child(child(json, "error"), "error_data")["details"];
export const wamidOf = (json: Json): string => String(list(json["messages"])[0]?.["id"]);
