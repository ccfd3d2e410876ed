import type pg from "pg";

/** What PostgreSQL is asked, as the driver takes it: a text, or an object with a text. */
const textOf = (asked: unknown) => (typeof asked === "string" ? asked : String((asked as { text?: string })?.text));

/**
 * A pool that loses the answer to the first statement with these words, also within a transaction: it is carried out, and
 * whoever asked hears that the connection broke, after what others do `meanwhile`.
 */
export function losingAnswer(pool: pg.Pool, words: string, meanwhile?: () => Promise<unknown>): pg.Pool {
  let isLost = false;
  const losing = <T extends Pick<pg.Pool, "query">>(asked: T) => {
    const query = async (...given: Parameters<pg.Pool["query"]>) => {
      const answer: unknown = await asked.query(...given);
      if (isLost || !textOf(given[0]).includes(words)) return answer;
      isLost = true;
      await meanwhile?.();
      throw new Error("Connection terminated unexpectedly");
    };
    return standIn(asked, { query });
  };
  return standIn(losing(pool), { connect: async () => losing(await pool.connect()) });
}

/** The same object, but for some of its functions. */
export function standIn<T extends object>(real: T, own: Readonly<Record<string, unknown>>): T {
  return new Proxy(real, {
    get: (target, key) => {
      const value: unknown = own[String(key)] ?? Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
