import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Project } from "@hotline/core/model/project.ts";
import { type Emulator, startEmulator } from "@hotline/emulator/emulator.ts";
import type { EmulatorOptions } from "@hotline/emulator/options.ts";
import { trainDue } from "@hotline/server/jobs/train-triage.ts";
import { openPool } from "@hotline/server/store/database.ts";
import { importProject } from "@hotline/server/store/import-project.ts";
import { migrate } from "@hotline/server/store/migrate.ts";
import { request } from "undici";
import { readProject } from "../project/read-project.ts";
import { type Balancer, startBalancer } from "./balancer.ts";
import { giveLargePages, reserveHugePages } from "./huge-pages.ts";
import type { Part } from "./parts.ts";
import { RunPostgres } from "./run-postgres.ts";
import { type ServerProcess, serverProcess } from "./server-process.ts";
import { stopOnSignal } from "./stop-on-signal.ts";

/** Everything that a run needs, on this machine: PostgreSQL, servers, and WhatsApp. */
export interface Stage {
  readonly emulator: Emulator;
  readonly servers: readonly ServerProcess[];
  readonly project: Project;
  readonly organisationId: OrganisationId;
  readonly databaseUrl: string;
  postgresPid(): number;
  /** Ends PostgreSQL as a power cut would, and starts it again. */
  crashPostgres(): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly projectDir: string;
  /** The server processes. */
  readonly parts: readonly Part[];
  readonly emulator?: Partial<EmulatorOptions>;
  readonly env?: Readonly<Record<string, string>>;
  /** With the project's triage; without it, figures are those of journeys alone. */
  readonly triage?: boolean;
  /** A database that is there already, and is kept: how it goes with millions of rows. */
  readonly folder?: string | undefined;
  /** Memory in larger pages, as docs/operations.md has it: the kernel is asked for them meanwhile. */
  readonly hugePages?: boolean;
  /** Settings of PostgreSQL that the measurement needs. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Opens what stands between a server, by its place among the parts, and PostgreSQL; it is closed after the server. */
  readonly between?: (databaseUrl: string, place: number) => Promise<Between> | undefined;
}

interface Between {
  /** By which the server reaches the database. */
  readonly url: string;
  close(): Promise<void>;
}

const secrets = { appSecret: "load app secret", token: "load token", verifyToken: "load verify token" };
const number = { id: "100000000000002", wabaId: "100000000000001", display: "+1 555 010 0100", name: "Load" };
/** What WhatsApp gives a number at most; the load asks for more of one number, where life would have several. */
const unlimited = 1_000_000;

export async function openStage(options: StageOptions): Promise<Stage> {
  const open = new AsyncDisposableStack();
  let isStopped = false;
  const onStop = () => {
    isStopped = true;
    return open.disposeAsync();
  };
  open.defer(stopOnSignal(onStop));
  try {
    // By night, who asks for a human is told when one answers: a run would say a quarter more than by day.
    const { hours: _, ...project } = await readProject(options.projectDir);
    const folder = await mkdtemp(join(tmpdir(), "hotline-load-"));
    open.defer(() => rm(folder, { recursive: true, force: true }));
    if (options.hugePages) {
      open.use(await reserveHugePages());
      open.use(await giveLargePages());
    }
    const settings = { ...options.settings, huge_pages: options.hugePages ? "on" : "try" };
    const postgres = new RunPostgres({ dataDir: options.folder ?? join(folder, "postgres"), settings });
    open.defer(() => postgres.stop(options.folder ? "fast" : "immediate"));
    await postgres.start();
    const databaseUrl = postgres.url;
    const organisationId = await prepare(databaseUrl, project, options.triage ?? false);
    const { emulator, servers } = await startParts(open, databaseUrl, options);
    return {
      emulator,
      servers,
      project,
      organisationId,
      databaseUrl,
      postgresPid: () => postgres.pid,
      crashPostgres: async () => {
        await postgres.stop("immediate");
        await postgres.start();
      },
      close: () => open.disposeAsync(),
    };
  } catch (error) {
    // What fails of a run that nobody wants any more is no news; the signal ends the process.
    if (isStopped) return await new Promise<never>(() => undefined);
    await open.disposeAsync();
    throw error;
  }
}

async function prepare(databaseUrl: string, project: Project, triage: boolean): Promise<OrganisationId> {
  await migrate(databaseUrl);
  const pool = openPool(databaseUrl, 1);
  try {
    const target = { phoneNumberId: number.id, display: number.display };
    const { triage: _, ...journeysOnly } = project;
    const { organisationId } = await importProject(pool, triage ? project : journeysOnly, { number: target });
    // Before the first message: a model that comes in between would answer some of them in another way.
    if (triage) await trainDue(pool);
    await pool.query("alter table numbers drop constraint if exists numbers_messages_per_second_check");
    await pool.query("update numbers set messages_per_second = $1, read_marks = false", [unlimited]);
    return organisationId;
  } finally {
    await pool.end();
  }
}

async function startParts(open: AsyncDisposableStack, databaseUrl: string, options: StageOptions) {
  const emulator = await startEmulator({
    ...secrets,
    number,
    throughput: 0,
    pairLimit: false,
    window: "off",
    batchSize: 100,
    webhookConcurrency: 256,
    // The crowd keeps what it heard; whole bodies beside it would be a burden on the cores that are measured.
    ledger: 100,
    ...options.emulator,
  });
  open.defer(() => emulator.close());
  const env = environment(databaseUrl, emulator.url, options.env);
  const { parts } = options;
  const servers = await Promise.all(
    parts.map(async (part, place) => {
      const between = await options.between?.(databaseUrl, place);
      if (between) open.defer(() => between.close());
      return serverProcess({ ...env, HOTLINE_ROLES: part.join(","), ...(between && { DATABASE_URL: between.url }) });
    }),
  );
  for (const server of servers) open.defer(() => server.stop());
  await Promise.all(servers.map((server) => server.start()));
  const front = await frontOf(servers.filter((_, place) => parts[place]?.includes("web")));
  open.defer(() => front.close());
  await tellWebhook(emulator.url, `${front.url}/webhooks/whatsapp`);
  return { emulator, servers };
}

function environment(databaseUrl: string, whatsapp: string, more: StageOptions["env"]): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    WHATSAPP_API_URL: whatsapp,
    WHATSAPP_TOKEN: secrets.token,
    WHATSAPP_APP_SECRET: secrets.appSecret,
    WHATSAPP_VERIFY_TOKEN: secrets.verifyToken,
    WHATSAPP_PHONE_NUMBER_ID: number.id,
    HOTLINE_LOG_LEVEL: "error",
    ...more,
  };
}

/** A single server is spoken to directly, so that nothing stands between it and the measurement. */
async function frontOf(servers: readonly ServerProcess[]): Promise<Balancer> {
  const ports = servers.map((server) => server.port);
  if (ports.length > 1) return startBalancer(ports);
  return { url: `http://127.0.0.1:${ports[0]}`, close: async () => {} };
}

async function tellWebhook(emulatorUrl: string, url: string): Promise<void> {
  const { statusCode, body } = await request(`${emulatorUrl}/_emulator/webhook`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ url, verifyToken: secrets.verifyToken }),
  });
  const answer = await body.text();
  if (statusCode !== 200) throw new Error(`The emulator could not subscribe the webhook: ${answer}`);
}
