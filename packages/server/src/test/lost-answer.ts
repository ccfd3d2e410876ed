import type pg from "pg";

/** What PostgreSQL is asked, as the driver takes it: a text, or an object with a text. */
const textOf = (asked: unknown) => (typeof asked === "string" ? asked : String((asked as { text?: string })?.text));

/** A pool that loses the answer to the first statement with these words: it is carried out, and whoever asked hears that the connection broke. */
export function losingAnswer(pool: pg.Pool, words: string): pg.Pool {
  let isLost = false;
  const query = async (...asked: Parameters<pg.Pool["query"]>) => {
    const answer: unknown = await pool.query(...asked);
    if (isLost || !textOf(asked[0]).includes(words)) return answer;
    isLost = true;
    throw new Error("Connection terminated unexpectedly");
  };
  return new Proxy(pool, {
    get: (real, key) => {
      if (key === "query") return query;
      const value: unknown = Reflect.get(real, key);
      return typeof value === "function" ? value.bind(real) : value;
    },
  });
}
