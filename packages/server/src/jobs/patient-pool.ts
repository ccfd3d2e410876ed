import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { isAway } from "../store/database.ts";

export interface PatientPool {
  readonly pool: pg.Pool;
  /** When something is tried in vain while `stopping`: whoever waits for the worker's end would wait for the database. */
  readonly inVain: Promise<void>;
}

/** A code after which Graphile Worker tries again by itself. */
const tryAgain = "40001";
const retryMs = 500;
/** For what nobody is to hear of. A job whose end is not written down runs again, as after a crash. */
const never = () => new Promise<never>(() => undefined);

/**
 * The pool as Graphile Worker is to see it. It tries again only after a few codes of PostgreSQL, and "no connection in
 * time" is not among them: a job that ended just when the database was away was locked for four hours, its end unwritten. It
 * gives up after a hundred tries, too, which are eight minutes; so whoever wants a connection waits for it here.
 */
export function patientPool(pool: pg.Pool, stopping: AbortSignal): PatientPool {
  const { promise: inVain, resolve } = Promise.withResolvers<void>();
  /** `letGo` gives back what the caller, who never hears of its failure, would have given back itself. */
  const fail = (error: unknown, letGo = () => {}): Promise<never> => {
    if (!(error instanceof Error) || !isAway(error)) return Promise.reject(error);
    if (!stopping.aborted) return Promise.reject(Object.assign(new Error(error.message), { code: tryAgain }));
    letGo();
    resolve();
    return never();
  };
  const connected = async (): Promise<pg.PoolClient> => {
    for (;;) {
      try {
        return await pool.connect();
      } catch (error) {
        if (stopping.aborted || !isAway(error)) return fail(error);
        await delay(retryMs, undefined, { signal: stopping }).catch(() => undefined);
      }
    }
  };
  const connect = (told?: Parameters<pg.Pool["connect"]>[0]) =>
    told ? pool.connect(told) : connected().then((client) => patientClient(client, fail));
  return { pool: standIn(pool, { connect }), inVain };
}

function patientClient(
  client: pg.PoolClient,
  fail: (error: unknown, letGo: () => void) => Promise<never>,
): pg.PoolClient {
  const query = client.query.bind(client) as (...args: readonly unknown[]) => Promise<unknown> | undefined;
  let isReleased = false;
  const release = (broken?: Error | boolean) => {
    if (!isReleased) client.release(broken);
    isReleased = true;
  };
  const letGo = () => release(true);
  return standIn(client, {
    query: (...args: readonly unknown[]) => query(...args)?.catch((error: unknown) => fail(error, letGo)),
    release,
  });
}

/** The same object to all who use it, but for some of its functions. */
function standIn<T extends object>(real: T, own: Partial<Record<keyof T, (...args: never[]) => unknown>>): T {
  return new Proxy(real, {
    get: (target, key) => {
      const replaced = own[key as keyof T];
      if (replaced) return replaced;
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
