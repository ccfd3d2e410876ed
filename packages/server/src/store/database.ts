import pg from "pg";

export type Db = Pick<pg.Pool, "query">;

/** Errors of PostgreSQL that say nothing about the statement: the server is away, stopping, has lost its files, or refused for now. */
const awayCodes = /^(08|57P|53|25006|40|58P01)/;
const awaySystem = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT", "ETIMEDOUT", "EHOSTUNREACH", "ENOTFOUND"]);

/** What else it is, `pg` takes for the name of a database and looks for that anywhere. */
export const postgresUrl = /^(postgres(ql)?:\/\/|socket:|\/)/;
export const noPostgresUrl = "is no PostgreSQL address, such as postgres://user:secret@host/hotline";

/**
 * A machine that loses its power or its network says goodbye to nobody. Each side asks the other after ten seconds of
 * silence; by their defaults PostgreSQL would keep for two hours the locks of who is gone, and nobody take over.
 */
const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };
const settings = {
  tcp_keepalives_idle: "10s",
  tcp_keepalives_interval: "5s",
  tcp_keepalives_count: "3",
  tcp_user_timeout: "25s",
  // What we read and rely on, however the server or its database was set up.
  datestyle: "iso",
  intervalstyle: "postgres",
  bytea_output: "hex",
  default_transaction_isolation: "read committed",
  // A turn that the database gave up for time looks like one that it refuses, and would be put aside: we give up ourselves.
  lock_timeout: "0",
};

/** A connection that breaks here fails what follows. */
function prepare(client: pg.ClientBase, statementTimeout: number): void {
  const all = Object.entries({ ...settings, statement_timeout: statementTimeout });
  client.query(all.map(([name, value]) => `set ${name} = '${value}'`).join("; ")).catch(() => undefined);
}

/** What drops packets instead of refusing them would let us wait for minutes, also for the end of a process that stops. */
export const connectWithinMs = 10_000;

/** One connection, to be opened and ended by the caller; `name` is what the database calls it. */
export function clientOf(databaseUrl: string, name?: string): pg.Client {
  const client = new pg.Client({
    ...keepAlive,
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectWithinMs,
    application_name: name,
  });
  client.on("connect", () => prepare(client, 0));
  return client;
}

/**
 * At most `max` connections, each made when it is needed; `pg` may set other limits. Queries, not the pool, fail when
 * the database is away. The caller ends it.
 */
export function openPool(databaseUrl: string, max: number, limits: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({
    ...limits,
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: 3000,
    ...keepAlive,
    pipeline: true,
  });
  // An idle connection that breaks is simply gone; whoever needs one next will see the database's state.
  pool.on("error", () => undefined);
  // And one that breaks in use fails its query, which is where it is dealt with.
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
    prepare(client, limits.statement_timeout || 0);
  });
  return pool;
}

/** Whether the database could not be reached, as against a statement that it refused. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code !== "") return awayCodes.test(code) || awaySystem.has(code);
  return /Connection terminated|timeout exceeded|timeout expired|read timeout|not queryable|closed|pool after calling end/i.test(
    error.message,
  );
}

/** Whether no connection became free in time: too much is asked at once, and the database may be as well as ever. */
export const isCrowded = (error: unknown): boolean =>
  error instanceof Error && error.message === "timeout exceeded when trying to connect";

/** Whether a lock could not be had in time: the same may work in a quieter moment. */
export const isBusy = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "55P03";

/** Whether the database gave the statement up after the time that it may take. */
export const isTooLong = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "57014";

/** Whether a contact for whom something was to be stored has been erased since it was looked up. */
export const isOfGone = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "HL001";

const fullCodes: ReadonlySet<unknown> = new Set(["53100", "ENOSPC", "EDQUOT"]);

/** Whether there was no room, on the database's disk or on ours. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && "code" in error && fullCodes.has(error.code);

/** A text that is no id, no moment or no number where one is, one with a NUL in it, or a number that is too large. */
const unreadableCodes: ReadonlySet<unknown> = new Set(["22P02", "22P05", "22021", "22007", "22008", "22003"]);

/** Whether the database could not read a value that it was given, such as a cursor that somebody wrote by hand. */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof Error && "code" in error && unreadableCodes.has(error.code);

/** Runs `work` in one transaction on one connection; a broken connection is thrown away, not returned. */
export function transaction<T>(pool: pg.Pool, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  return begun(pool, async (tx) => {
    const result = await work(tx);
    await tx.query("commit");
    return result;
  });
}

/**
 * How a transaction of the hot path begins. Its statements are prepared and few, and each finds its rows one by one by their
 * keys. Left to itself, PostgreSQL makes a plan anew for each batch of less than ten rows, since it expects ten of a kept plan:
 * at 150 messages a second it spent a quarter of the time of its statements on plans.
 */
export const withKeptPlans = "begin; set local plan_cache_mode = force_generic_plan";

/**
 * A transaction that `work` commits itself, so that the commit can travel with the last statements; `begin` travels with
 * the first one. What `work` throws rolls back.
 */
export async function begun<T>(
  pool: pg.Pool,
  work: (tx: pg.PoolClient) => Promise<T>,
  how: "begin" | typeof withKeptPlans = "begin",
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  let cause: unknown;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on("error", onError);
  try {
    const begin = client.query(how);
    // A failure to begin is the failure of the statement behind it, which is awaited.
    begin.catch(() => undefined);
    const failed = (error: unknown) => {
      if (!isFollowing(error)) cause = error;
    };
    const result = await work(untilCommit(client, failed));
    await begin;
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure;
    });
    throw isFollowing(error) ? (cause ?? error) : error;
  } finally {
    client.off("error", onError);
    client.release(broken ?? false);
  }
}

/** Whether a statement failed only because one before it in its transaction did, which travelled ahead of it. */
const isFollowing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "25P02";

/** Statements that are asked behind the commit would be outside of the transaction, whatever becomes of it: they fail. */
function untilCommit(client: pg.PoolClient, failed: (error: unknown) => void): pg.PoolClient {
  let isOver = false;
  const query = (...asked: Parameters<pg.PoolClient["query"]>) => {
    const [statement] = asked as readonly unknown[];
    if (isOver) return Promise.reject(new Error(`This was asked behind the commit: ${JSON.stringify(statement)}`));
    isOver = statement === "commit";
    const answer: unknown = client.query(...asked);
    if (answer instanceof Promise) answer.catch(failed);
    return answer;
  };
  return Object.assign(Object.create(client), { query });
}
