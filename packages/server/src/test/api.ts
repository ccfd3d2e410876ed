import type { MemberId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import { makeSignature } from "better-auth/crypto";
import { type Client, createClient } from "graphql-ws";
import pg from "pg";
import { WebSocket } from "ws";
import { operationFiles } from "../api/graphql/operations.ts";
import { readConfig } from "../config.ts";
import { startServer } from "../main.ts";
import type { Role } from "../policies/roles.ts";
import { newUuid } from "../store/uuid.ts";
import { withDatabase } from "./database.ts";
import type { OperationFiles } from "./generated/operations.ts";
import { blankSettings } from "./journeys.ts";

/** An organisation with one number, and a member of each role who is signed in. */
export interface TestOrganisation {
  readonly id: OrganisationId;
  readonly numberId: NumberId;
  readonly members: Readonly<Record<Role, TestMember>>;
}

export interface TestMember {
  readonly id: MemberId;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly cookie: string;
}

/** What the API refused: `expect(…).rejects.toMatchObject({ code: "FORBIDDEN" })`. */
class Refused extends Error {
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

type Path = keyof OperationFiles;
type Data<P extends Path> = OperationFiles[P]["data"];
type Variables<P extends Path> = OperationFiles[P]["variables"];
/** No variables need be given where an operation has none, or needs none. */
type Given<P extends Path> = Record<string, never> extends Variables<P> ? [Variables<P>?] : [Variables<P>];

/** Somebody who asks. */
export interface Asker {
  /** Runs a file of graphql/operations as the console does: by its hash. Throws `Refused`. */
  run<P extends Path>(path: P, ...variables: Given<P>): Promise<Data<P>>;
  /** Asks a question of the test's own. */
  query<T = unknown>(text: string, variables?: Record<string, unknown>): Promise<T>;
  /** What a subscription file tells, over a real WebSocket; `return()` of the iterator ends it. */
  subscribe<P extends Path>(path: P, ...variables: Given<P>): AsyncIterableIterator<Data<P>>;
  /** Any request, with this person's cookie. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export interface Api {
  readonly db: pg.Pool;
  readonly url: string;
  /** Of the database: to start what else the test needs. */
  readonly databaseUrl: string;
  readonly organisation: TestOrganisation;
  readonly other: TestOrganisation;
  /** As the member of that role, or as somebody who is not signed in. */
  as(role: Role | "nobody", at?: { organisation: "other" }): Asker;
  /** A socket as a browser with that cookie opens one. */
  connect(cookie: string): Client;
}

const secret = "a secret that only tests know, 32+";

/** Starts the web role on a database of its own, with two organisations. `env` changes the configuration. */
export function withApi<T>(run: (api: Api) => Promise<T>, env: Readonly<Record<string, string>> = {}): Promise<T> {
  return withDatabase(async (db, databaseUrl) => {
    const [organisation, other] = [await addOrganisation(db, "ours"), await addOrganisation(db, "theirs")];
    const server = await startServer(configOf(databaseUrl, env));
    const clients: Client[] = [];
    const as: Api["as"] = (role, at) => {
      const cookie = role === "nobody" ? "" : (at ? other : organisation).members[role].cookie;
      return asker(server.url, cookie, clients);
    };
    try {
      const open = (cookie: string) => connect(server.url, cookie);
      return await run({ db, databaseUrl, url: server.url, organisation, other, as, connect: open });
    } finally {
      for (const client of clients) await client.dispose();
      await server.close();
    }
  });
}

function configOf(databaseUrl: string, env: Readonly<Record<string, string>>) {
  return readConfig({
    DATABASE_URL: databaseUrl,
    PORT: "0",
    HOTLINE_ROLES: "web",
    WHATSAPP_TOKEN: "token",
    WHATSAPP_APP_SECRET: "app secret",
    WHATSAPP_VERIFY_TOKEN: "verify",
    HOTLINE_SECRET: secret,
    HOTLINE_FREE_QUERIES: "true",
    // A crowded machine is no reason for a test to miss a feature.
    HOTLINE_SHEDDING: "false",
    HOTLINE_LOG_LEVEL: "error",
    ...env,
  });
}

async function addOrganisation(db: pg.Pool, name: string): Promise<TestOrganisation> {
  const [id, numberId] = [newUuid<"organisation">(), newUuid<"number">()];
  await db.query("insert into organisations (id, name, settings) values ($1, $2, $3)", [
    id,
    name,
    JSON.stringify({ ...blankSettings, name, languages: ["eng", "fra"] }),
  ]);
  await db.query(
    "insert into numbers (id, organisation_id, phone_number_id, display) values ($1, $2, $3, '+1 555 010 0100')",
    [numberId, id, String(1e14 + Math.floor(Math.random() * 1e14))],
  );
  // One after the other: at the same time they would take four connections, each of which takes longer than all of this.
  const [admin, builder] = [await addMember(db, id, "admin", name), await addMember(db, id, "builder", name)];
  const [operator, viewer] = [await addMember(db, id, "operator", name), await addMember(db, id, "viewer", name)];
  return { id, numberId, members: { admin, builder, operator, viewer } };
}

/** A member who is signed in; nobody knows their password, which they have not got. */
export async function addMember(
  db: pg.Pool,
  organisationId: OrganisationId,
  role: Role,
  of = "ours",
): Promise<TestMember> {
  const [id, userId, token] = [newUuid<"member">(), newUuid(), newUuid()];
  const name = `${role} of ${of}`;
  const email = `${role}.${id.slice(-6)}@example.org`;
  await db.query(
    `with u as (insert into users (id, name, email) values ($2, $4, $5)),
       m as (insert into members (id, organisation_id, user_id, name, email, role) values ($1, $3, $2, $4, $5, $6))
     insert into sign_ins (id, user_id, token, expires_at) values ($7, $2, $8, now() + interval '1 day')`,
    [id, userId, organisationId, name, email, role, newUuid(), token],
  );
  const signed = encodeURIComponent(`${token}.${await makeSignature(token, secret)}`);
  return { id, userId, name, email, cookie: `better-auth.session_token=${signed}` };
}

function asker(url: string, cookie: string, clients: Client[]): Asker {
  const fetchAs: Asker["fetch"] = (path, init) => {
    const headers = new Headers(init?.headers);
    if (cookie !== "" && !headers.has("cookie")) headers.set("cookie", cookie);
    return fetch(new URL(path, url), { ...init, headers });
  };
  const ask = async <T>(body: unknown): Promise<T> => {
    const headers = { "content-type": "application/json" };
    const response = await fetchAs("/graphql", { method: "POST", headers, body: JSON.stringify(body) });
    return dataOf<T>(await response.json());
  };
  return {
    run: (path, ...[variables]) => ask({ ...persisted(path), variables }),
    query: (text, variables) => ask({ query: text, variables }),
    subscribe: (path, ...[variables]) => {
      const client = connect(url, cookie);
      clients.push(client);
      return subscription(client, { query: "", ...persisted(path), variables: { ...variables } });
    },
    fetch: fetchAs,
  };
}

/** As a browser of that person connects. */
export function connect(url: string, cookie: string, origin = url): Client {
  const headers = { origin, cookie };
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  return createClient({ url: `${url.replace("http", "ws")}/graphql`, webSocketImpl: WithCookie, retryAttempts: 0 });
}

async function* subscription<T>(client: Client, payload: Parameters<Client["iterate"]>[0]): AsyncIterableIterator<T> {
  for await (const result of client.iterate(payload)) yield dataOf<T>(result);
}

function persisted(path: Path) {
  const file = operationFiles().find((one) => one.path === path);
  if (!file) throw new Error(`There is no graphql/operations/${path}.graphql: run \`npm run generate\`.`);
  return { extensions: { persistedQuery: { version: 1, sha256Hash: file.hash } } };
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

function dataOf<T>(answer: unknown): T {
  const { data, errors } = answer as Answer;
  const [error] = errors ?? [];
  if (error) throw new Refused(error.message, error.extensions?.code ?? "");
  return data as T;
}

/** What a server asks by the clock, whoever asks it something meanwhile. */
const clockwork = /^select 1$|from flags where not is_on|from sheds where restored_at is null/;

/** How many statements PostgreSQL is given while `work` runs: the same for 5 rows and for 50, or N+1 is about. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype;
  let count = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: Parameters<typeof query>) {
    const [config] = args as unknown[];
    const text = typeof config === "string" ? config : ((config as { text?: string } | null)?.text ?? "");
    if (!clockwork.test(text)) count += 1;
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return count;
}

/** The fewest statements of three readings: the server's own timers ask something now and then, too. */
export async function fewestStatements(read: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let i = 0; i < 3; i++) counts.push(await countStatements(read));
  return Math.min(...counts);
}
