import type pg from "pg";
import { expect, test } from "vitest";
import { dueSources } from "../store/data/tables.ts";
import { newUuid } from "../store/uuid.ts";
import { createLog } from "../telemetry/log.ts";
import { withDatabase } from "../test/database.ts";
import { neighbour } from "../test/neighbour.ts";
import { FetchStopped } from "./fetch-source.ts";
import { refreshSources } from "./refresh-sources.ts";

const outside = neighbour((request, response) =>
  request.url === "/good.csv" ? response.end("Name,Beds\nMbabane,30\n") : response.writeHead(500).end(),
);

const source = (key: string) => ({
  key,
  format: "csv",
  location: `${outside.url}/${key}.csv`,
  refreshSeconds: 3600,
  staleAfterSeconds: 7200,
  reading: { name: "Name", values: { beds: "Beds" } },
});

/** An organisation with these sources, and all that the job tells. */
async function setUp(db: pg.Pool, keys: readonly string[]) {
  const organisation = newUuid<"organisation">();
  const settings = JSON.stringify({ dataSources: keys.map(source) });
  await db.query("insert into organisations (id, name, settings) values ($1, 'Test', $2)", [organisation, settings]);
  const lines: string[] = [];
  const touched: unknown[] = [];
  const deps = {
    pool: db,
    log: createLog("warn", { write: (line) => void lines.push(line) }),
    refresh: { allowPrivate: true, now: Date.now },
    changes: { touch: (...args: unknown[]) => void touched.push(args) },
  };
  return { organisation, deps, lines, touched };
}

const never = new AbortController().signal;

test("the log names the source that could not be read, and whose it is", () =>
  withDatabase(async (db) => {
    const { organisation, deps, lines, touched } = await setUp(db, ["good", "bad"]);
    await refreshSources(deps, undefined, never);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ organisation, source: "bad", outcome: "failed" }]);
    expect(touched).toEqual([
      [organisation, "data"],
      [organisation, "data"],
    ]);
    await refreshSources(deps, { organisationId: organisation, key: "good" }, never);
    expect([lines.length, touched.length]).toEqual([1, 3]);
  }));

test("our own end waits for no slow server, and the source stays due without a word against it", () =>
  withDatabase(async (db) => {
    const { organisation, deps, lines, touched } = await setUp(db, ["slow"]);
    const stopping = new AbortController();
    outside.answer = () => stopping.abort();
    await expect(refreshSources(deps, undefined, stopping.signal)).rejects.toBeInstanceOf(FetchStopped);
    expect([lines, touched]).toEqual([[], []]);
    expect(await dueSources(db, Date.now())).toEqual([{ organisationId: organisation, key: "slow" }]);
  }));
