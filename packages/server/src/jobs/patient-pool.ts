import type pg from "pg";
import { isAway } from "../store/database.ts";

/** A code after which Graphile Worker tries again by itself: soon at first, at last every five seconds, a hundred times. */
const tryAgain = "40001";

/**
 * The pool as Graphile Worker is to see it. It tries again only after a few codes of PostgreSQL, and "no connection in
 * time" is not among them: a job that ended just when the database was away was locked for four hours, its end unwritten.
 */
export function patientPool(pool: pg.Pool): pg.Pool {
  return standIn(pool, "connect", (told?: Parameters<pg.Pool["connect"]>[0]) => {
    if (told) return pool.connect(told);
    // What still wants to be written down after the end is nobody's to hear: the job runs again, as after a crash.
    if (pool.ending) return new Promise(() => undefined);
    return pool.connect().then(patientClient, (error) => Promise.reject(againIfAway(error)));
  });
}

function patientClient(client: pg.PoolClient): pg.PoolClient {
  const query = client.query.bind(client) as (...args: readonly unknown[]) => Promise<unknown> | undefined;
  return standIn(client, "query", (...args: readonly unknown[]) =>
    query(...args)?.catch((error) => Promise.reject(againIfAway(error))),
  );
}

function againIfAway(error: unknown): unknown {
  if (!(error instanceof Error) || !isAway(error)) return error;
  return Object.assign(new Error(error.message, { cause: error }), { code: tryAgain });
}

/** The same object to all who use it, but for one of its functions. */
function standIn<T extends object>(real: T, name: keyof T, own: (...args: never[]) => unknown): T {
  return new Proxy(real, {
    get: (target, key) => {
      if (key === name) return own;
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
