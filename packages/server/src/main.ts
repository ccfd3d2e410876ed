import Fastify, { type FastifyInstance } from "fastify";
import type pg from "pg";
import { apiRoutes } from "./api/api.ts";
import type { Role, ServerConfig } from "./config.ts";
import { Conversations } from "./converse/converse.ts";
import { type Abilities, effectsAtOnce } from "./converse/effects-at-once.ts";
import { Programmes } from "./converse/programmes.ts";
import { WhatsAppClient } from "./deliver/client.ts";
import { Deliverer } from "./deliver/deliver.ts";
import { ReadMarks } from "./deliver/read-marks.ts";
import { InboxTimers } from "./jobs/inbox-timers.ts";
import { measureData, startJobs } from "./jobs/jobs.ts";
import { FileStore } from "./jobs/media/file-store.ts";
import { Media } from "./jobs/media/media.ts";
import { MediaClient } from "./jobs/media/media-client.ts";
import { Outside } from "./jobs/outside/outside.ts";
import { loadTables } from "./jobs/refresh-data.ts";
import { measureQueues, operationsRoutes } from "./operations.ts";
import { Receiver } from "./receive/receive.ts";
import { webhookRoutes } from "./receive/routes.ts";
import { Shedding } from "./shedding.ts";
import { Changes } from "./store/changes.ts";
import type { Work } from "./store/claim-inbox.ts";
import { isAway, openPool } from "./store/database.ts";
import { FlagBoard } from "./store/flag-board.ts";
import type { InboundRow } from "./store/inbound-rows.ts";
import { installationSecret } from "./store/installation-secret.ts";
import { Numbers } from "./store/numbers.ts";
import { Signals } from "./store/signals.ts";
import { createLog, describe, type Log } from "./telemetry/log.ts";
import { createMetrics, type Metrics } from "./telemetry/metrics.ts";

export interface Server {
  readonly url: string;
  /** Takes nothing more, finishes what it claimed, and leaves. */
  close(): Promise<void>;
}

interface House {
  readonly config: ServerConfig;
  readonly pool: pg.Pool;
  readonly numbers: Numbers;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly signals: Signals;
  readonly changes: Changes;
  readonly flags: FlagBoard;
  readonly client: WhatsAppClient;
  readonly mediaClient: MediaClient;
  readonly files: FileStore;
}

/** Something that runs; closed in the reverse order of starting. */
type Part = { close(): Promise<void> };

/** Starts the roles that `config` names, on a migrated database. */
export async function startServer(config: ServerConfig): Promise<Server> {
  const house = build(config);
  const parts: Part[] = [];
  const state = { ready: false };
  // Graphile Worker leaves a rejection to nobody when it cannot write down how a job ended; that must not end the server.
  const onRejection = (error: unknown) => {
    if (!isAway(error)) throw error;
    house.log.warn(describe(error), "how a job ended is not written down: the database was away");
  };
  process.on("unhandledRejection", onRejection);
  const close = async () => {
    process.off("unhandledRejection", onRejection);
    state.ready = false;
    for (const part of parts.reverse()) await part.close();
    await house.flags.close();
    await house.changes.close();
    await house.signals.close();
    await house.client.close();
    await house.pool.end();
  };
  try {
    await house.flags.start();
    const workers = await startWorkers(house, parts);
    await house.changes.listen();
    await house.signals.listen((signal) => workers[signal]?.());
    const url = await startWeb(house, parts, workers, () => state.ready);
    state.ready = true;
    return { url, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

function build(config: ServerConfig): House {
  const log = createLog(config.logLevel);
  const pool = openPool(config.databaseUrl, 16);
  return {
    config,
    pool,
    log,
    numbers: new Numbers(pool),
    metrics: createMetrics(),
    signals: new Signals(pool, config.databaseUrl),
    changes: new Changes(pool, config.databaseUrl),
    flags: new FlagBoard(pool),
    client: new WhatsAppClient(config.whatsapp),
    mediaClient: new MediaClient(config.whatsapp),
    files: new FileStore(config.filesDir),
  };
}

/** What to call when there is work, for the roles that run here. */
interface Workers {
  inbox?: () => void;
  /** Messages may go straight to their turns. */
  converse?: (rows: readonly InboundRow[]) => Promise<void>;
  outbox?: () => void;
  flags?: () => void;
  /** Somebody's number is not theirs any more. */
  people?: () => void;
}

async function startWorkers(house: House, parts: Part[]): Promise<Workers> {
  const { config, pool, numbers, metrics, log, client } = house;
  const workers: Workers = { flags: () => void house.flags.refresh() };
  let outlet: Deliverer | undefined;
  const has = (role: Role) => config.roles.includes(role);
  if (has("deliver")) {
    const deliverer = new Deliverer({ ...house, databaseUrl: config.databaseUrl, doubtSeconds: config.doubtSeconds });
    await deliverer.start();
    parts.push(deliverer);
    workers.outbox = () => deliverer.wake();
    outlet = deliverer;
  }
  if (has("converse")) {
    const programmes = new Programmes(pool, log, loadTables);
    const marks = new ReadMarks(client, numbers, house.flags);
    const onTurns = (works: readonly Work[], outbox: boolean) => {
      if (outbox) announce(house, workers, "outbox");
      touchConversations(house, works);
      for (const { wamid, numberId } of works) if (wamid !== null) marks.mark(numberId, wamid);
    };
    const conversations = new Conversations({
      ...{ pool, programmes, metrics, log, onTurns },
      answer: effectsAtOnce(abilitiesOf(config)),
      ...(outlet && { outlet }),
    });
    conversations.start();
    parts.push(conversations);
    workers.inbox = () => conversations.wake();
    workers.converse = (rows) => conversations.take(rows);
  }
  if (has("jobs")) {
    const effects = { ...effectDeps(config), flags: house.flags, onInbox: () => announce(house, workers, "inbox") };
    const { whatsapp } = config;
    const refresh = refreshDeps(config);
    const fetching = { client: house.mediaClient, files: house.files, flags: house.flags };
    const timers = new InboxTimers({ ...house, onInbox: effects.onInbox });
    timers.start();
    parts.push(timers);
    const secret = config.console.secret ?? (await installationSecret(pool));
    const webhooks = { secret, allowPrivate: config.allowPrivateFetch };
    const shared = { pool, metrics, log, changes: house.changes };
    parts.push(await startJobs({ ...shared, refresh, effects, whatsapp, fetching, webhooks }));
  }
  return workers;
}

function refreshDeps(config: ServerConfig) {
  const folder = config.projectDir === undefined ? {} : { folder: config.projectDir };
  return { now: () => Date.now(), allowPrivate: config.allowPrivateFetch, ...folder };
}

function abilitiesOf({ smtp, outside }: ServerConfig): Abilities {
  return { email: smtp !== undefined, classify: outside !== undefined, llm: outside?.openai?.model !== undefined };
}

function effectDeps({ allowPrivateFetch, smtp, outside }: ServerConfig) {
  const others = outside && { outside: new Outside(outside) };
  return { rules: { allowPrivate: allowPrivateFetch }, ...(smtp && { mailbox: smtp }), ...others };
}

/** Tells those who look at conversations, a batch at a time. */
function touchConversations({ changes }: House, works: readonly Work[]): void {
  for (const [organisationId, some] of Map.groupBy(works, (work) => work.organisationId))
    changes.touch(
      organisationId,
      "conversation",
      some.map(({ contactId }) => contactId),
    );
}

/** A worker here is called at once; those elsewhere hear it from the database. */
function announce({ signals }: House, workers: Workers, signal: "inbox" | "outbox"): void {
  const here = workers[signal];
  if (here) here();
  else signals.send(signal);
}

async function startWeb(house: House, parts: Part[], workers: Workers, isReady: () => boolean): Promise<string> {
  const { config, metrics, pool, log } = house;
  let takeWaitMs = () => 0;
  const trust = { trustProxy: config.console.trustProxy };
  const app: FastifyInstance = Fastify({ ...trust, forceCloseConnections: "idle", requestTimeout: 30_000 });
  if (config.roles.includes("web")) {
    const { doubtSeconds } = config;
    const { converse } = workers;
    const onInbox = () => announce(house, workers, "inbox");
    const receiver = new Receiver({ ...house, doubtSeconds, onInbox, ...(converse && { converse }) });
    workers.people = () => receiver.forgetPeople();
    takeWaitMs = () => receiver.takeLongestWaitMs();
    await app.register(webhookRoutes, { ...config.whatsapp, receiver, metrics, log });
    await startApi(app, house, parts, workers);
    parts.push({ close: () => receiver.drained() });
  }
  if (config.sheds && (config.roles.includes("web") || config.roles.includes("jobs")))
    parts.push(startShedding(house, takeWaitMs));
  const measure = async () => {
    await measureQueues(pool, metrics);
    await measureData({ pool, metrics });
  };
  await app.register(operationsRoutes, { pool, metrics, isReady, measure });
  parts.push({ close: () => closeWeb(app) });
  return app.listen({ host: config.host, port: config.port });
}

function startShedding({ pool, log }: House, takeWaitMs: () => number): Shedding {
  const shedding = new Shedding(pool, log, takeWaitMs);
  shedding.start();
  return shedding;
}

/** On connections of its own, and with a limit of time: what people ask for cannot hold up the messages. */
async function startApi(app: FastifyInstance, house: House, parts: Part[], workers: Workers): Promise<void> {
  const { config, changes, flags, log } = house;
  const pool = openPool(config.databaseUrl, 12, { statement_timeout: 15_000 });
  parts.push({ close: () => pool.end() });
  const refresh = refreshDeps(config);
  const media = new Media(house.mediaClient, house.files);
  const calls = {
    onInbox: () => announce(house, workers, "inbox"),
    onOutbox: () => announce(house, workers, "outbox"),
  };
  await apiRoutes(
    app,
    { pool, changes, flags, log, refresh, whatsapp: config.whatsapp, media, ...calls },
    config.console,
  );
}

/** Lets requests under way end; a kept connection whose last answer is out would hold us until it times out. */
async function closeWeb(app: FastifyInstance): Promise<void> {
  const timer = setInterval(() => app.server.closeIdleConnections(), 50);
  try {
    await app.close();
  } finally {
    clearInterval(timer);
  }
}
