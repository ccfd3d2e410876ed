import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { NumberId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { keyOf, newUuid } from "../store/uuid.ts";

/** One organisation with one number. */
export async function addNumber(db: pg.Pool, phoneNumberId = "1000200030004000", messagesPerSecond = 1000) {
  const [organisationId, numberId] = [newUuid<"organisation">(), newUuid<"number">()];
  await db.query("insert into organisations (id, name, settings) values ($1, 'Test', '{}')", [organisationId]);
  await db.query(
    `insert into numbers (id, organisation_id, phone_number_id, display, messages_per_second)
     values ($1, $2, $3, '1555', $4)`,
    [numberId, organisationId, phoneNumberId, messagesPerSecond],
  );
  return { organisationId, numberId, phoneNumberId };
}

/** A message of ours that WhatsApp accepted before the test began. */
export async function addAccepted(db: pg.Pool, numberId: NumberId, wamid: string): Promise<string> {
  const id = newUuid();
  await db.query(
    "insert into deliveries (message_id, wamid, wamid_key, state, accepted_at) values ($1, $2, $3, 'accepted', now())",
    [id, wamid, keyOf(numberId, wamid)],
  );
  return id;
}

export async function countRows(db: pg.Pool, table: string): Promise<number> {
  return Number((await db.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count);
}

/** Waits until `check` holds, looking every few milliseconds; throws with the last reason after `seconds`. */
export async function until(check: () => Promise<boolean> | boolean, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await check())) {
    if (Date.now() > end) throw new Error("What the test waited for did not happen.");
    await new Promise((done) => setTimeout(done, 10));
  }
}

/**
 * Until somebody, or so many, wait for a lock in this database: other tests' databases are on the same server. `words`: of
 * the statement that waits, where somebody else may wait as well.
 */
export const lockAwaited = (db: pg.Pool, count = 1, words = ""): Promise<void> =>
  until(async () => {
    const waiting = "pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    return (await countRows(db, `${waiting} and position('${words}' in query) > 0`)) >= count;
  });

/** What a send asked for, as far as tests look at it. */
export interface Sent {
  readonly to?: string;
  readonly text?: { readonly body: string };
  readonly biz_opaque_callback_data?: string;
}

export type Answer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | "drop";

/** A real HTTP server in WhatsApp's place that answers as the test says; without word from it, it accepts. */
export class WhatsAppDouble {
  readonly sent: Sent[] = [];
  answer: (send: Sent, n: number) => Answer | Promise<Answer> = () => accepted(this.sent.length);
  readonly #server: Server;

  constructor() {
    this.#server = createServer(async (request, response) => {
      // How a number stands is asked beside; here nothing is known of it.
      if (request.method === "GET") return response.writeHead(404).end("{}");
      const send = JSON.parse(await read(request)) as Sent;
      this.sent.push(send);
      const answer = await this.answer(send, this.sent.length);
      if (answer === "drop") response.destroy();
      else response.writeHead(answer.status, answer.headers).end(text(answer.body));
      return undefined;
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The texts that were asked to be sent to one person, in order. */
  textsTo(phone: string): string[] {
    return this.sent.filter(({ to }) => to === phone).map((send) => send.text?.body ?? "");
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

export function accepted(n: number): Answer {
  return { status: 200, body: { messaging_product: "whatsapp", contacts: [], messages: [{ id: `wamid.sent.${n}` }] } };
}

export function refused(status: number, code: number, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: { error: { code, message: `(#${code}) no`, type: "OAuthException" } } };
}

const text = (body: unknown) => (typeof body === "string" ? body : JSON.stringify(body ?? ""));

async function read(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}
