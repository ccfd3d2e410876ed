import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type pg from "pg";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { type Server, startServer } from "./main.ts";
import { importProject } from "./store/import-project.ts";
import { roles } from "./store/roles-running.ts";
import { withDatabase } from "./test/database.ts";
import { until, WhatsAppDouble } from "./test/fixtures.ts";
import { asking, calling, programme } from "./test/journeys.ts";

const secret = "app secret";
const phoneNumberId = "1000200030004000";

interface Installation {
  readonly db: pg.Pool;
  readonly whatsapp: WhatsAppDouble;
  readonly servers: readonly Server[];
  /** Says something to the first server that takes webhooks. */
  readonly say: (text: string) => Promise<string>;
}

/** A hotline of several processes, each with its roles, and a server on the net that answers journeys when it is let. */
function withInstallation(processes: readonly string[], run: (one: Installation & Weather) => Promise<void>) {
  return withDatabase(async (db, databaseUrl) => {
    const weather = await startWeather();
    const whatsapp = new WhatsAppDouble();
    const apiUrl = await whatsapp.listen();
    await importProject(db, programme(asking("colours", [{ text: "Which?" }]), calling("weather", weather.url)), {
      number: { phoneNumberId, display: "+1 555 010 0100" },
    });
    const servers: Server[] = [];
    for (const roles of processes) servers.push(await startServer(configOf(databaseUrl, apiUrl, roles)));
    const web = servers[processes.findIndex((names) => names.includes("web"))];
    let said = 0;
    const say = async (text: string) => {
      const wamid = `wamid.${++said}`;
      expect(await post(`${web?.url}/webhooks/whatsapp`, inbound(wamid, text))).toBe(200);
      return wamid;
    };
    try {
      await run({ db, whatsapp, servers, say, ...weather });
    } finally {
      weather.answer();
      for (const server of servers) await server.close();
      await whatsapp.close();
      await weather.close();
    }
  });
}

interface Weather {
  readonly answer: () => void;
}

async function startWeather() {
  const { promise: free, resolve: answer } = Promise.withResolvers<void>();
  const server = createServer(async (_request, response) => {
    await free;
    response.setHeader("content-type", "application/json").end('{"sky":"clear"}');
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, answer, close };
}

function configOf(databaseUrl: string, apiUrl: string, roles: string) {
  return readConfig({
    DATABASE_URL: databaseUrl,
    PORT: "0",
    HOTLINE_ROLES: roles,
    HOTLINE_LOG_LEVEL: "silent",
    WHATSAPP_API_URL: apiUrl,
    WHATSAPP_TOKEN: "token",
    WHATSAPP_APP_SECRET: secret,
    WHATSAPP_VERIFY_TOKEN: "v",
    HOTLINE_ALLOW_PRIVATE_FETCH: "true",
    HOTLINE_SHEDDING: "false",
  });
}

function inbound(id: string, text: string) {
  const message = { from: "27820000001", id, timestamp: "1790000000", type: "text", text: { body: text } };
  const metadata = { display_phone_number: "15550100100", phone_number_id: phoneNumberId };
  const value = { messaging_product: "whatsapp", metadata, messages: [message] };
  return { object: "whatsapp_business_account", entry: [{ id: "1", changes: [{ field: "messages", value }] }] };
}

async function post(url: string, value: object): Promise<number> {
  const body = JSON.stringify(value);
  const signature = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  const headers = { "content-type": "application/json", "x-hub-signature-256": signature };
  return (await fetch(url, { method: "POST", body, headers })).status;
}

/** What WhatsApp was asked beside messages: `read` or `typing`, and for which message. */
function marks({ sent }: WhatsAppDouble): string[] {
  const all = sent as readonly { message_id?: string; typing_indicator?: unknown }[];
  return all.flatMap(({ message_id: id, typing_indicator: typing }) =>
    id ? [`${typing ? "typing" : "read"} ${id}`] : [],
  );
}

test.each([
  [["web,converse,deliver,jobs"]],
  [["web", "converse", "deliver", "jobs"]],
  [["web,jobs", "converse,deliver"]],
])(
  "whether one process or several run the roles, as %j: messages are answered, and typing is shown while a journey waits",
  (processes) =>
    withInstallation(processes, async ({ whatsapp, say, answer }) => {
      const texts = () => whatsapp.textsTo("27820000001");
      const quick = await say("colours");
      await until(() => texts().length === 1);
      await until(() => marks(whatsapp).includes(`read ${quick}`));
      await say("weather");
      await until(() => texts().length === 2);
      const slow = await say("Lagos");
      await until(() => marks(whatsapp).includes(`typing ${slow}`));
      answer();
      await until(() => texts().length === 3);
      expect(texts()).toEqual(["Which?", "Where?", "It is clear there. More?"]);
      // That an answer which leaves at once is shown nothing is proved in `deliver/typing.test.ts`: on a busy machine none does.
    }),
);

test("every process says how many run each role, and that it is ready itself", () =>
  withInstallation(["web", "converse", "jobs"], async ({ servers }) => {
    const counts = { web: 1, converse: 1, deliver: 0, jobs: 1 };
    for (const { url } of servers) {
      expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: "ready" });
      const metrics = await (await fetch(`${url}/metrics`)).text();
      for (const role of roles) expect(metrics).toContain(`hotline_role_processes{role="${role}"} ${counts[role]}\n`);
    }
  }));

test.each([[["web,converse,deliver,jobs"]], [["web", "converse,deliver"]]])(
  "webhooks that a table's lock keeps waiting are refused within seconds, and answered once when it is gone, as %j",
  (processes) =>
    withInstallation(processes, async ({ db, whatsapp, servers: [web], say }) => {
      const readiness = async () => (await (await fetch(`${web?.url}/readyz`)).json()) as { status: string };
      const send = (wamid: string) => post(`${web?.url}/webhooks/whatsapp`, inbound(wamid, "colours"));
      const texts = () => whatsapp.textsTo("27820000001");
      await say("colours");
      await until(() => texts().length === 1);
      const tx = await db.connect();
      try {
        await tx.query("begin; lock table messages");
        const begun = performance.now();
        expect(await send("wamid.kept waiting")).toBe(503);
        expect(performance.now() - begun).toBeLessThan(20_000);
        expect(await readiness()).toMatchObject({
          status: "not ready",
          problem: expect.stringMatching(/keeps .* waiting/),
        });
        expect(await send("wamid.refused")).toBe(503);
      } finally {
        await tx.query("rollback");
        tx.release();
      }
      await until(async () => (await readiness()).status === "ready");
      for (const wamid of ["wamid.kept waiting", "wamid.refused"]) expect(await send(wamid)).toBe(200);
      await until(() => texts().length === 3);
      await say("colours");
      await until(() => texts().length === 4);
      expect(texts()).toEqual(["Which?", "Which?", "Which?", "Which?"]);
    }),
);
