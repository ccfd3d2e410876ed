import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import { openPool } from "@hotline/server/store/database.ts";
import { Command } from "commander";
import type pg from "pg";
import { exampleFolder } from "../app/ensure-hotline.ts";
import { cpuSeconds } from "../load/cpu.ts";
import { Crowd } from "../load/crowd.ts";
import { closedLoop, openLoop, settle } from "../load/drive.ts";
import { measureEmptyEndpoint } from "../load/empty.ts";
import { wholes } from "../load/parts.ts";
import { phrasebookOf } from "../load/person.ts";
import { arrivals } from "../load/profile.ts";
import { seededRandom } from "../load/random.ts";
import { openStage, type Stage } from "../load/stage.ts";
import { number, whole } from "../numbers.ts";
import { complain, say } from "../output.ts";
import { benchSecret, signedIn } from "./member.ts";
import { Overview } from "./overview.ts";
import { quantile } from "./quantile.ts";
import { untruths } from "./true-state.ts";
import { Watcher } from "./watcher.ts";

interface Options {
  readonly subscribers: number;
  readonly people: number;
  readonly rate: number;
  readonly seconds: number;
  readonly hugePages: boolean;
}

const patienceMs = 20_000;
const quietMs = 6_000;
const inFlight = 200;
/**
 * So long the crowd talks before anything is measured, without subscribers and again with them: the compilers of all
 * processes take that long. Longer, until there are as many conversations as are watched.
 */
const warmUpSeconds = 10;
const warmUps = 6;

/** Many people at the console while messages come fast: `npm run bench:subscribers`. */
const command = new Command("bench:subscribers")
  .description(
    "How soon many people at the console see what changed while messages come fast, and what that costs the messages.",
  )
  .option("--subscribers <n>", "browsers, each with a conversation of its own", whole(1, 100_000), 200)
  .option("--people <n>", "who talk in turns; the watched ones are some of them", whole(1), 2_000)
  .option("--rate <n>", "messages a second while pushes are timed", number(0.1, 100_000), 1_000)
  .option("--seconds <n>", "how long each part is", number(0.1, 3_600), 20)
  .option("--huge-pages", "memory in larger pages for the run, as docs/operations.md has it (Linux, as root)", false)
  .action(async ({ subscribers, people, rate, seconds, hugePages }: Options) => {
    const empty = await measureEmptyEndpoint(2);
    const env = { HOTLINE_SECRET: benchSecret };
    const stage = await openStage({
      projectDir: exampleFolder,
      parts: wholes(2),
      env,
      hugePages,
      // A checkpoint in one part and not in the others would be taken for what watching costs: it takes a fifth for ten seconds.
      settings: { track_commit_timestamp: "on", checkpoint_timeout: "1h", max_wal_size: "16GB" },
    });
    const pool = openPool(stage.databaseUrl, 2);
    const plan = { count: subscribers, people, rate, seconds };
    try {
      say(`empty endpoint ${Math.round(empty)}/s`);
      await run(stage, pool, plan);
    } finally {
      await pool.end();
      await stage.close();
    }
  });

interface Plan {
  readonly count: number;
  readonly people: number;
  readonly rate: number;
  readonly seconds: number;
}

async function run(stage: Stage, pool: pg.Pool, { count, people, rate, seconds }: Plan): Promise<void> {
  const book = phrasebookOf(stage.project);
  const crowd = new Crowd({ wire: stage.emulator, book, size: Math.max(people, count), random: seededRandom(5) });
  await warmUp(crowd, pool, count);
  say(`The hot path alone, for ${seconds} s`);
  const first = await carried(stage, crowd, seconds);
  const cookie = await signedIn(pool, stage.organisationId);
  say(`Opening ${count} conversations`);
  const watchers = await gather(stage, pool, cookie, count);
  const overviews = await Promise.all(stage.servers.map(({ port }) => Overview.open(urlOf(port), cookie)));
  const opened = new Date();
  say(`${rate} messages a second, for ${seconds} s`);
  await openLoop(
    crowd,
    arrivals(() => rate, rate, seconds, seededRandom(6)),
  );
  await settle(crowd, patienceMs, 0);
  const timed = new Date();
  await closedLoop(crowd, inFlight, warmUpSeconds);
  say(`The hot path with subscribers, for ${seconds} s`);
  const before = pushesOf(watchers);
  const among = await carried(stage, crowd, seconds);
  const pushes = pushesOf(watchers) - before;
  await settle(crowd, patienceMs, quietMs);
  if (crowd.waiting > 0) fail(`${crowd.waiting} messages got no answer: the rate is more than this machine carries.`);
  // The screens first: it waits for what is late, and late is not missed.
  await judgeScreens(pool, stage.organisationId, watchers, overviews);
  await judgePushes(pool, watchers, { opened, timed, rate });
  for (const screen of [...watchers, ...overviews]) screen.close();
  // What was put off until it was quiet has begun: it makes room again as it did before.
  await closedLoop(crowd, inFlight, warmUpSeconds);
  say(`The hot path alone again, for ${seconds} s`);
  const last = await carried(stage, crowd, seconds);
  crowd.close();
  tellRates([first, last], among, pushes);
}

async function warmUp(crowd: Crowd, pool: pg.Pool, count: number): Promise<void> {
  for (let i = 0; i < warmUps; i++) {
    await closedLoop(crowd, inFlight, warmUpSeconds);
    const { rows } = await pool.query<{ n: number }>("select count(*)::int as n from contacts");
    if ((rows[0]?.n ?? 0) >= count) return;
  }
  throw new Error(`After ${warmUps * warmUpSeconds} s fewer than ${count} people had been heard: watch fewer.`);
}

function fail(reason: string): void {
  say(`FAILED: ${reason}`);
  process.exitCode = 1;
}

const urlOf = (port: number) => `http://127.0.0.1:${port}`;

interface Carried {
  readonly seconds: number;
  /** Answered messages. */
  readonly messages: number;
  /** Processor time of the servers and of PostgreSQL. */
  readonly cpu: number;
}

/** What is answered while so many people always wait, and what it costs. */
async function carried(stage: Stage, crowd: Crowd, seconds: number): Promise<Carried> {
  let messages = 0;
  crowd.onAnswered = () => {
    messages++;
  };
  const [begun, cpu] = [performance.now(), await cpuOf(stage)];
  await closedLoop(crowd, inFlight, seconds);
  return { messages, seconds: (performance.now() - begun) / 1000, cpu: (await cpuOf(stage)) - cpu };
}

async function cpuOf(stage: Stage): Promise<number> {
  const pids = [...stage.servers.map(({ pid }) => pid), stage.postgresPid()];
  const each = await Promise.all(pids.map(cpuSeconds));
  return each.reduce((sum, one) => sum + one, 0);
}

const joined = (a: Carried, b: Carried): Carried => ({
  seconds: a.seconds + b.seconds,
  messages: a.messages + b.messages,
  cpu: a.cpu + b.cpu,
});

const pushesOf = (watchers: readonly Watcher[]) => watchers.reduce((sum, { pushes }) => sum + pushes, 0);

/**
 * Without subscribers is what was carried before them and after them, together: a database that fills carries a little less
 * with each minute. The rate tells what a machine of its own keeps. On a shared one the processor time does: what is used
 * beyond what the messages cost without anybody watching is what the pushes cost.
 */
function tellRates(alone: readonly [Carried, Carried], among: Carried, pushes: number): void {
  const rate = ({ messages, seconds }: Carried) => messages / seconds;
  const without = joined(...alone);
  const share = ((rate(among) / rate(without)) * 100).toFixed(0);
  const each = alone.map((one) => rate(one).toFixed(0)).join(" and ");
  say(`hot path without subscribers ${each}/s before and after, with them ${rate(among).toFixed(0)}/s: ${share} %`);
  const aMessage = without.cpu / without.messages;
  const forPushes = among.cpu - among.messages * aMessage;
  const cores = forPushes / among.seconds;
  say(
    `processor time: ${(aMessage * 1000).toFixed(2)} ms a message without subscribers; with them ${cores.toFixed(2)} cores more, ${((forPushes / Math.max(1, pushes)) * 1000).toFixed(2)} ms a push`,
  );
}

/**
 * Half of the browsers at each server, each at the conversation of one of those who talk. People talk in turns, so the
 * watched ones are from all of them: the first to speak would not speak again before everybody else has. Half of the
 * conversations stand in the inbox.
 */
async function gather(stage: Stage, pool: pg.Pool, cookie: string, count: number): Promise<readonly Watcher[]> {
  const { rows } = await pool.query<{ id: ContactId }>("select id from contacts order by md5(id::text) limit $1", [
    count,
  ]);
  await pool.query(
    `insert into human_conversations (contact_id, organisation_id, number_id, waiting_since)
     select contact_id, organisation_id, number_id, now() from conversations where contact_id = any($1) on conflict do nothing`,
    [rows.filter((_, place) => place % 2 === 0).map(({ id }) => id)],
  );
  const watchers: Watcher[] = [];
  for (const [place, { id }] of rows.entries()) {
    const server = stage.servers[place % stage.servers.length];
    if (server) watchers.push(await Watcher.open(urlOf(server.port), cookie, id));
  }
  return watchers;
}

/** Nobody may have missed a message since the browsers were open; until `timed` they came at `rate`, and pushes are timed from their commit. */
async function judgePushes(
  pool: pg.Pool,
  watchers: readonly Watcher[],
  { opened, timed, rate }: { readonly opened: Date; readonly timed: Date; readonly rate: number },
): Promise<void> {
  const [lags, commits]: [number[], number[]] = [[], []];
  let missed = 0;
  for (const { contactId, told } of watchers) {
    const { rows } = await pool.query<{ id: string; at: Date; committed: Date }>(
      "select id, created_at as at, pg_xact_commit_timestamp(xmin) as committed from messages where contact_id = $1 and created_at > $2",
      [contactId, opened],
    );
    for (const { id, at, committed } of rows) {
      const heard = told.get(id);
      if (heard === undefined) missed++;
      else if (at < timed) {
        lags.push(heard - committed.getTime());
        commits.push(committed.getTime() - at.getTime());
      }
    }
  }
  if (missed > 0) fail(`${missed} messages were never pushed.`);
  if (lags.length === 0) {
    fail("No message of a watched conversation was timed: give it more seconds, a higher rate, or fewer people.");
    return;
  }
  say(`commit to push at ${rate}/s: ${inWords(lags)} (${lags.length} messages, ${pushesOf(watchers)} pushes)`);
  say(`beginning of the transaction to commit: ${inWords(commits)}`);
}

function inWords(times: readonly number[]): string {
  return [0.5, 0.95, 0.99].map((part) => `p${part * 100} ${quantile(times, part).toFixed(0)} ms`).join(", ");
}

async function judgeScreens(
  pool: pg.Pool,
  organisationId: OrganisationId,
  watchers: readonly Watcher[],
  overviews: readonly Overview[],
): Promise<void> {
  const wrong = await untruths(pool, organisationId, watchers, overviews);
  if (wrong.length > 0) fail(`${wrong.length} differences from the database, such as: ${wrong.slice(0, 3).join(" ")}`);
  else say(`${watchers.length} conversations, ${overviews.length} lists and live pages ended with the true state`);
}

try {
  await command.parseAsync();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
