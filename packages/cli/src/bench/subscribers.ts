import { openPool } from "@hotline/server/store/database.ts";
import { Command } from "commander";
import type pg from "pg";
import { exampleFolder } from "../app/import-example.ts";
import { Crowd } from "../load/crowd.ts";
import { closedLoop, openLoop, settle } from "../load/drive.ts";
import { measureEmptyEndpoint } from "../load/empty.ts";
import { phrasebookOf } from "../load/person.ts";
import { arrivals } from "../load/profile.ts";
import { seededRandom } from "../load/random.ts";
import { openStage, type Stage } from "../load/stage.ts";
import { say } from "../output.ts";
import { benchSecret, signedIn } from "./member.ts";
import { quantile } from "./quantile.ts";
import { Watcher } from "./watcher.ts";

interface Options {
  readonly subscribers: string;
  readonly rate: string;
  readonly seconds: string;
}

const patienceMs = 20_000;
const quietMs = 6_000;
const inFlight = 200;

/** Many people at the console while messages come fast: `npm run bench:subscribers`. */
const command = new Command("bench:subscribers")
  .option("--subscribers <n>", "browsers, each with a conversation of its own", "200")
  .option("--rate <n>", "messages a second while pushes are timed", "1000")
  .option("--seconds <n>", "how long each part is", "20")
  .action(async ({ subscribers, rate, seconds }: Options) => {
    const empty = await measureEmptyEndpoint(2);
    const env = { HOTLINE_SECRET: benchSecret };
    const stage = await openStage({ projectDir: exampleFolder, servers: 2, env });
    const pool = openPool(stage.databaseUrl, 2);
    try {
      await run(stage, pool, { count: Number(subscribers), rate: Number(rate), seconds: Number(seconds), empty });
    } finally {
      await pool.end();
      await stage.close();
    }
  });

interface Plan {
  readonly count: number;
  readonly rate: number;
  readonly seconds: number;
  readonly empty: number;
}

async function run(stage: Stage, pool: pg.Pool, { count, rate, seconds, empty }: Plan): Promise<void> {
  const random = seededRandom(5);
  const crowd = new Crowd({
    wire: stage.emulator,
    book: phrasebookOf(stage.project),
    size: Math.max(2000, count),
    random,
  });
  say(`empty endpoint ${Math.round(empty)}/s`);
  await closedLoop(crowd, inFlight, 5);
  const without = await carried(crowd, seconds);
  const watchers = await gather(stage, pool, count);
  const started = new Date();
  const among = await carried(crowd, seconds);
  say(
    `hot path without subscribers ${without.toFixed(0)}/s, with ${count} ${among.toFixed(0)}/s: ${((among / without) * 100).toFixed(0)} %`,
  );
  const timed = new Date();
  await openLoop(
    crowd,
    arrivals(() => rate, rate, seconds, seededRandom(6)),
  );
  await settle(crowd, patienceMs, quietMs);
  crowd.close();
  await judge(pool, watchers, started, timed, rate);
  for (const watcher of watchers) watcher.close();
}

/** Answered messages a second while so many people always wait. */
async function carried(crowd: Crowd, seconds: number): Promise<number> {
  let answered = 0;
  crowd.onAnswered = () => {
    answered++;
  };
  const begun = performance.now();
  await closedLoop(crowd, inFlight, seconds);
  return answered / ((performance.now() - begun) / 1000);
}

/** Half of the browsers at each server, each at the conversation of one of those who talk. */
async function gather(stage: Stage, pool: pg.Pool, count: number): Promise<readonly Watcher[]> {
  const cookie = await signedIn(pool, stage.organisationId);
  const { rows } = await pool.query<{ id: string }>("select id from contacts order by id limit $1", [count]);
  const watchers: Watcher[] = [];
  for (const [place, { id }] of rows.entries()) {
    const server = stage.servers[place % stage.servers.length];
    watchers.push(await Watcher.open(`http://127.0.0.1:${server?.port}`, cookie, id));
  }
  return watchers;
}

/** Nobody may have missed a message; pushes are timed from the beginning of the message's transaction, at the rate that was asked for. */
async function judge(
  pool: pg.Pool,
  watchers: readonly Watcher[],
  started: Date,
  timed: Date,
  rate: number,
): Promise<void> {
  const lags: number[] = [];
  let missed = 0;
  for (const { contactId, told } of watchers) {
    const { rows } = await pool.query<{ id: string; at: Date }>(
      "select id, created_at as at from messages where contact_id = $1 and created_at > $2",
      [contactId, started],
    );
    for (const { id, at } of rows) {
      const heard = told.get(id);
      if (heard === undefined) missed++;
      else if (at > timed) lags.push(heard - at.getTime());
    }
  }
  const pushes = watchers.reduce((sum, watcher) => sum + watcher.pushes, 0);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(lags, share).toFixed(0));
  say(
    `commit to push at ${rate}/s: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms (${lags.length} messages, ${pushes} pushes)`,
  );
  say(missed === 0 ? "every subscriber ended with the true state" : `MISSED ${missed} messages`);
  if (missed > 0) process.exitCode = 1;
}

await command.parseAsync();
