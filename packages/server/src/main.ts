import Fastify, { type FastifyInstance } from "fastify";
import { trusted } from "./api/proxies.ts";
import { watchClock } from "./clock-watch.ts";
import { closeWeb } from "./close-web.ts";
import type { ServerConfig } from "./config.ts";
import type { Committed } from "./converse/commit-works.ts";
import { Conversations } from "./converse/converse.ts";
import { type Abilities, effectsAtOnce } from "./converse/effects-at-once.ts";
import { Programmes } from "./converse/programmes.ts";
import { tellOfTurns } from "./converse/tell-of-turns.ts";
import { Deliverer } from "./deliver/deliver.ts";
import { ReadMarks } from "./deliver/read-marks.ts";
import { Typing } from "./deliver/typing.ts";
import { announce, buildHouse, closeHouse, type House, type Part, type Workers } from "./house.ts";
import { loadTables } from "./jobs/load-tables.ts";
import { addLateApp } from "./late-app.ts";
import { startJobsLate } from "./late-jobs.ts";
import { watchLocks } from "./locks-watch.ts";
import {
  measureData,
  measureJobs,
  measureQueues,
  measureRoles,
  measureTriage,
  operationsRoutes,
} from "./operations.ts";
import { Receiver } from "./receive/receive.ts";
import { webhookRoutes } from "./receive/routes.ts";
import { watchRoles } from "./roles-watch.ts";
import { leaveToPeople, Shedding } from "./shedding.ts";
import type { Work } from "./store/claim-inbox.ts";
import { isAway, openPool } from "./store/database.ts";
import type { Role } from "./store/roles-running.ts";
import { describe } from "./telemetry/log.ts";

export interface Server {
  readonly url: string;
  /** Takes nothing more, finishes what it claimed, and leaves. */
  close(): Promise<void>;
}

/** A picture from a village takes minutes. Whoever sends no whole head of a request is cut off after one, by Node. */
const uploadWithinMs = 300_000;

/** Starts the roles that `config` names, on a migrated database: those first that a message passes through. */
export async function startServer(config: ServerConfig): Promise<Server> {
  const house = buildHouse(config);
  const parts: Part[] = [];
  const state = { ready: false };
  // Graphile Worker leaves a rejection to nobody when it cannot write down how a job ended, a hundred tries long; that must
  // not end the server.
  const onRejection = (error: unknown) => {
    if (!isAway(error)) throw error;
    house.log.warn(describe(error), "how a job ended is not written down: the database was away");
  };
  process.on("unhandledRejection", onRejection);
  const close = async () => {
    process.off("unhandledRejection", onRejection);
    state.ready = false;
    for (const part of parts.reverse()) await part.close();
    await closeHouse(house);
  };
  try {
    await house.flags.start();
    const workers = await startWorkers(house, parts);
    await house.changes.listen();
    await house.signals.listen((signal) => workers[signal]?.());
    const url = await startWeb(house, parts, workers, () => state.ready);
    state.ready = true;
    const { pool, log } = house;
    parts.push(watchRoles(pool, log), watchLocks(pool, log), watchClock(pool, log));
    if (has(house, "jobs")) parts.push(startJobsLate(house, workers));
    return { url, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

async function startWorkers(house: House, parts: Part[]): Promise<Workers> {
  const { config, pool, numbers, metrics, log, client } = house;
  const workers: Workers = { flags: () => void house.flags.refresh() };
  let outlet: Deliverer | undefined;
  if (has(house, "deliver")) {
    const deliverer = new Deliverer({ ...house, databaseUrl: config.databaseUrl, doubtSeconds: config.doubtSeconds });
    client.begin();
    await deliverer.start();
    parts.push(deliverer);
    workers.outbox = () => deliverer.wake();
    outlet = deliverer;
  }
  if (has(house, "converse")) {
    const programmes = new Programmes(pool, log, loadTables);
    const marks = new ReadMarks(client, numbers, house.flags);
    const typing = new Typing(pool, marks, log);
    parts.push(typing);
    const onTurns = (works: readonly Work[], { outbox, effects }: Committed) => {
      if (outbox) announce(house, workers, "outbox");
      tellOfTurns(house.changes, works);
      for (const { wamid, numberId } of works) if (wamid !== null) marks.mark(numberId, wamid);
      typing.after(works, outbox, effects);
    };
    const conversations = new Conversations({
      pool,
      programmes,
      metrics,
      log,
      onTurns,
      answer: effectsAtOnce(abilitiesOf(config)),
      ...(outlet && { outlet }),
    });
    conversations.start();
    parts.push(conversations);
    workers.inbox = () => conversations.wake();
    workers.isStuck = () => conversations.isStuck;
    workers.converse = (rows) => conversations.take(rows);
  }
  return workers;
}

function has({ config }: House, role: Role): boolean {
  return config.roles.includes(role);
}

function abilitiesOf({ smtp, outside }: ServerConfig): Abilities {
  return { email: smtp !== undefined, classify: outside !== undefined, llm: outside?.openai?.model !== undefined };
}

async function startWeb(house: House, parts: Part[], workers: Workers, isReady: () => boolean): Promise<string> {
  const { config, metrics, pool, space, log } = house;
  const trustProxy = trusted(config.console.proxies);
  const app: FastifyInstance = Fastify({ trustProxy, forceCloseConnections: "idle", requestTimeout: uploadWithinMs });
  let takeWaitMs = () => 0;
  let isHeldUp = () => false;
  if (has(house, "web")) {
    const { doubtSeconds } = config;
    const { converse } = workers;
    const onInbox = () => announce(house, workers, "inbox");
    const receiver = new Receiver({ ...house, doubtSeconds, onInbox, ...(converse && { converse }) });
    workers.people = () => receiver.forgetPeople();
    takeWaitMs = () => receiver.takeLongestWaitMs();
    isHeldUp = () => receiver.standsStill;
    await app.register(webhookRoutes, { ...config.whatsapp, receiver, metrics, log });
    parts.push({ close: () => receiver.drained() }, addApi(app, house, workers));
  }
  if (!config.sheds) await leaveToPeople(pool, log);
  else if (has(house, "web") || has(house, "jobs")) parts.push(startShedding(house, takeWaitMs));
  const measure = async () => {
    await measureQueues(pool, metrics);
    await measureJobs(pool, metrics);
    await measureData(pool, metrics);
    await measureRoles(pool, metrics);
    await measureTriage(pool, metrics);
  };
  const isStuck = () => workers.isStuck?.() ?? false;
  await app.register(operationsRoutes, { pool, space, metrics, isReady, isStuck, isHeldUp, measure });
  parts.push({ close: () => closeWeb(app) });
  return app.listen({ host: config.host, port: config.port });
}

function startShedding({ pool, log }: House, takeWaitMs: () => number): Shedding {
  const shedding = new Shedding(pool, log, takeWaitMs);
  shedding.start();
  return shedding;
}

/** Sign-in, the API and the console: made when somebody asks for them, on connections of their own, with a limit of time. */
function addApi(app: FastifyInstance, house: House, workers: Workers): Part {
  const { config, log } = house;
  const pool = openPool(config.databaseUrl, 12, { statement_timeout: 15_000, query_timeout: 20_000 });
  // Half of the program: read when somebody asks for it, so that a restart under load is a short one.
  const fill = async (late: FastifyInstance) => (await import("./api-role.ts")).fillApi(late, house, workers, pool);
  addLateApp(app, { proxies: config.console.proxies, log, fill });
  return { close: () => pool.end() };
}
