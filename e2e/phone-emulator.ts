import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { type Leashed, letGo, spawnLeashed } from "./leash.ts";

const main = fileURLToPath(new URL("../packages/emulator/src/main.ts", import.meta.url));
const numberId = "100000000000001";
const token = "emulator-token";

/** An emulator of its own on a free port, and in a hotline's place a callback that says 200 to everything. */
export interface LoneEmulator {
  readonly url: string;
  /** Sends as the hotline would; the answer is WhatsApp's. */
  send(to: string, message: object): Promise<{ messages: { id: string }[] }>;
  admin(method: string, path: string, body?: object): Promise<unknown>;
  /** The next text or choice that a person sends; or one person, whatever others left. */
  nextInbound(from?: string): Promise<Record<string, unknown>>;
  /** From now on the callback says 503 to everything, or takes it again. */
  refuse(yes: boolean): void;
  close(): Promise<void>;
}

export async function startLoneEmulator(): Promise<LoneEmulator> {
  const callback = await startCallback();
  const { child, url } = await startChild(callback.url);
  const post = async (method: string, path: string, body?: object): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}`, ...(body ? { "content-type": "application/json" } : {}) };
    const answer = await fetch(url + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
  return {
    url,
    send: async (to, message) =>
      (await post("POST", `/v25.0/${numberId}/messages`, {
        messaging_product: "whatsapp",
        to,
        ...message,
      })) as { messages: { id: string }[] },
    admin: (method, path, body) => post(method, `/_emulator${path}`, body),
    nextInbound: callback.nextInbound,
    refuse: callback.refuse,
    close: async () => {
      await letGo(child);
      callback.server.closeAllConnections();
      callback.server.close();
    },
  };
}

async function startChild(webhook: string): Promise<{ child: Leashed; url: string }> {
  const env = { ...process.env, EMULATOR_PORT: "0", EMULATOR_WEBHOOK_URL: webhook, WHATSAPP_TOKEN: token };
  const child = spawnLeashed([main], env);
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    const url = /http:\/\/\S+/.exec(String(chunk))?.[0];
    if (url) return { child, url };
  }
  throw new Error("The emulator ended before it said where it listens.");
}

interface Callback {
  server: Server;
  url: string;
  nextInbound(from?: string): Promise<Record<string, unknown>>;
  refuse(yes: boolean): void;
}

async function startCallback(): Promise<Callback> {
  const inbound: Record<string, unknown>[] = [];
  let refusing = false;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      response.statusCode = refusing ? 503 : 200;
      const challenge = new URL(request.url ?? "/", "http://h").searchParams.get("hub.challenge");
      response.end(challenge ?? "");
      if (parts.length > 0 && !refusing) inbound.push(...messagesIn(JSON.parse(Buffer.concat(parts).toString())));
      server.emit("inbound");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const nextInbound = async (from?: string): Promise<Record<string, unknown>> => {
    const next = inbound.find((message) => from === undefined || message["from"] === from);
    if (next) {
      inbound.splice(inbound.indexOf(next), 1);
      return next;
    }
    await once(server, "inbound");
    return nextInbound(from);
  };
  const refuse = (yes: boolean) => {
    refusing = yes;
  };
  return { refuse, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`, nextInbound };
}

interface WebhookBody {
  entry: { changes: { value: { messages?: Record<string, unknown>[] } }[] }[];
}

const messagesIn = (body: WebhookBody): Record<string, unknown>[] =>
  body.entry.flatMap((entry) => entry.changes.flatMap((change) => change.value.messages ?? []));
