import type { ContactId } from "@hotline/core/model/ids.ts";
import { tokensOf, wordsOf } from "@hotline/core/search/index.ts";
import { openPool } from "@hotline/server/store/database.ts";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleFolder } from "../app/ensure-hotline.ts";
import { Crowd } from "../load/crowd.ts";
import { openLoop, settle } from "../load/drive.ts";
import { wholes } from "../load/parts.ts";
import { phrasebookOf } from "../load/person.ts";
import { arrivals } from "../load/profile.ts";
import { seededRandom } from "../load/random.ts";
import { openStage, type Stage } from "../load/stage.ts";
import { ask, benchSecret, signedIn } from "./member.ts";
import { Operator } from "./operator.ts";

/** As many as make a server's end fall between a message and its reply; on a machine that others use, more would only pile up. */
const rate = 10;
const longest = 300;
const patienceMs = 90_000;
/** A reply that was on its way when its server was killed is judged after some seconds of silence, which may begin anew several times. */
const doubtSeconds = 5;
const doubtMs = 150_000;

interface Scene {
  readonly stage: Stage;
  readonly pool: pg.Pool;
  readonly cookie: string;
  readonly urls: readonly [string, string];
}

let scene: Scene;

/** Two server processes, PostgreSQL and WhatsApp: each test leaves them as it found them. */
beforeAll(async () => {
  const env = { HOTLINE_SECRET: benchSecret, HOTLINE_SHEDDING: "false", HOTLINE_DOUBT_SECONDS: String(doubtSeconds) };
  const stage = await openStage({ projectDir: exampleFolder, parts: wholes(2), env });
  const pool = openPool(stage.databaseUrl, 2);
  const [a = "", b = ""] = stage.servers.map(({ port }) => `http://127.0.0.1:${port}`);
  scene = { stage, pool, cookie: await signedIn(pool, stage.organisationId), urls: [a, b] };
});
afterAll(async () => {
  await scene?.pool.end();
  await scene?.stage.close();
});

/** People who talk all the time until `work` is done and they have their answers. */
async function underLoad(work: () => Promise<void>, check: () => Promise<void>): Promise<void> {
  const { stage, pool } = scene;
  const crowd = new Crowd({
    wire: stage.emulator,
    book: phrasebookOf(stage.project),
    size: 40,
    random: seededRandom(8),
  });
  const state = { over: false };
  const load = openLoop(crowd, until(state));
  try {
    // On a slow machine all of them may be waiting for an answer, and strangers join.
    await expect.poll(() => count(pool, "contacts"), { timeout: patienceMs }).toBeGreaterThanOrEqual(40);
    await work();
    state.over = true;
    await load;
    await murmuring(crowd, () => settle(crowd, doubtMs, 0));
    await settle(crowd, patienceMs, 0);
    expect(crowd.waiting).toBe(0);
    await check();
  } finally {
    state.over = true;
    await load;
    crowd.close();
  }
}

/** Silence about a reply proves something only while others are heard: people go on talking, slowly, until `work` is done. */
async function murmuring(crowd: Crowd, work: () => Promise<void>): Promise<void> {
  const state = { over: false };
  const murmur = openLoop(crowd, until(state, 1));
  await work();
  state.over = true;
  await murmur;
}

function* until(state: { readonly over: boolean }, perSecond = rate): Generator<number> {
  for (const instant of arrivals(() => perSecond, perSecond, longest, seededRandom(9))) {
    if (state.over) return;
    yield instant;
  }
}

const count = async (pool: pg.Pool, table: "contacts" | "messages") =>
  Number((await pool.query(`select count(*) from ${table}`)).rows[0]?.count);

/** Resolves when so many messages more have been said. */
async function said(pool: pg.Pool, more: number): Promise<void> {
  const before = await count(pool, "messages");
  await expect.poll(() => count(pool, "messages"), { timeout: patienceMs }).toBeGreaterThan(before + more);
}

test("when one of two servers is killed, its operators go on at the other one and have missed nothing", async () => {
  const operators: Operator[] = [];
  const { stage, pool, cookie, urls } = scene;
  await underLoad(
    async () => {
      const { rows } = await pool.query<{ id: ContactId }>("select id from contacts order by id limit 20");
      for (const [place, { id }] of rows.entries())
        operators.push(await Operator.open(place % 2 === 0 ? urls : urls.toReversed(), cookie, id));
      await said(pool, 50);
      await stage.servers[1]?.kill();
      await said(pool, 50);
      await stage.servers[1]?.start();
      await said(pool, 50);
      await stage.servers[0]?.kill();
      await said(pool, 25);
      await stage.servers[0]?.start();
    },
    async () => {
      const missed = async () => {
        const lacking: string[] = [];
        for (const { contactId, seen } of operators) {
          const { rows } = await pool.query<{ id: string }>("select id from messages where contact_id = $1", [
            contactId,
          ]);
          lacking.push(...rows.filter(({ id }) => !seen.has(id)).map(({ id }) => id));
        }
        return lacking;
      };
      await expect.poll(missed, { timeout: patienceMs }).toEqual([]);
      // Those who were at the server that was killed first, and everybody when the other one was.
      for (const [place, { returns }] of operators.entries())
        expect(returns).toBeGreaterThanOrEqual(place % 2 === 0 ? 1 : 2);
      for (const operator of operators) operator.close();
    },
  );
}, 400_000);

test("search that is switched off and on again under load loses nothing, in both processes", async () => {
  const phone = "27820009999";
  const { stage, pool, cookie, urls } = scene;
  await underLoad(
    async () => {
      const turn = (isOn: boolean) => ask(urls[0], cookie, "flags/switch-flag", { name: "searchIndexing", isOn });
      const isOn = async (url: string) =>
        (await ask<{ searchState: { isOn: boolean } }>(url, cookie, "search/search-state", {})).searchState.isOn;
      await turn(false);
      await expect.poll(() => Promise.all(urls.map(isOn)), { timeout: patienceMs }).toEqual([false, false]);
      stage.emulator.say({ phone, name: "Marker" }, { kind: "text", text: "quagga" });
      await said(pool, 75);
      for (const url of urls) expect(await hits(url, cookie, "quagga")).toBe(0);
      await turn(true);
      await said(pool, 25);
    },
    async () => {
      await expect.poll(() => lacking(pool), { timeout: patienceMs, interval: 500 }).toEqual([]);
      for (const url of urls) expect(await hits(url, cookie, "quagga")).toBe(1);
    },
  );
}, 400_000);

async function hits(url: string, cookie: string, text: string): Promise<number> {
  const { search } = await ask<{ search: { edges: readonly unknown[] } }>(url, cookie, "search/search", {
    text,
    kinds: ["MESSAGE"],
    first: 10,
  });
  return search.edges.length;
}

/** Messages with words by which they cannot be found. */
async function lacking(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string; content: unknown }>(
    "select id, content from messages m where not exists (select from search_entries s where s.source_id = m.id and s.kind = 'm')",
  );
  return rows.filter(({ content }) => tokensOf(wordsOf(content)).length > 0).map(({ id }) => id);
}
