import type { ContactId } from "@hotline/core/model/ids.ts";
import { openPool } from "@hotline/server/store/database.ts";
import { Command } from "commander";
import type pg from "pg";
import { exampleFolder } from "../app/ensure-hotline.ts";
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
import { type Carried, carried, inFlight, tellRates } from "./carried.ts";
import { fail, judgeMissed, judgePushes, judgeScreens } from "./judge.ts";
import { benchSecret, signedIn } from "./member.ts";
import { Screens } from "./screens.ts";

interface Options {
  readonly subscribers: number;
  readonly people: number;
  readonly rate: number;
  readonly seconds: number;
  readonly turns: number;
  readonly hugePages: boolean;
}

const patienceMs = 20_000;
const quietMs = 6_000;
/**
 * So long the crowd talks before anything is measured, without subscribers and again with them: the compilers of all
 * processes take that long. Longer, until there are as many conversations as are watched.
 */
const warmUpSeconds = 10;
const warmUps = 6;
/** Between two parts: who has just come reads whole conversations once. */
const pauseSeconds = 4;

/** Many people at the console while messages come fast: `npm run bench:subscribers`. */
const command = new Command("bench:subscribers")
  .description(
    "How soon many people at the console see what changed while messages come fast, and what that costs the messages.",
  )
  .option("--subscribers <n>", "browsers, each with a conversation of its own", whole(1, 100_000), 200)
  .option("--people <n>", "who talk in turns; the watched ones are some of them", whole(1), 2_000)
  .option("--rate <n>", "messages a second while pushes are timed", number(0.1, 100_000), 1_000)
  .option("--seconds <n>", "how long each part is", number(0.1, 3_600), 12)
  .option(
    "--turns <n>",
    "how often the hot path is measured with subscribers, and without them around it",
    whole(1, 100),
    4,
  )
  .option("--huge-pages", "memory in larger pages for the run, as docs/operations.md has it (Linux, as root)", false)
  .action(async ({ subscribers, people, rate, seconds, turns, hugePages }: Options) => {
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
    const plan = { count: subscribers, people, rate, seconds, turns };
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
  readonly turns: number;
}

async function run(stage: Stage, pool: pg.Pool, plan: Plan): Promise<void> {
  const book = phrasebookOf(stage.project);
  const size = Math.max(plan.people, plan.count);
  const crowd = new Crowd({ wire: stage.emulator, book, size, random: seededRandom(5) });
  await warmUp(crowd, pool, plan.count);
  const contactIds = await chooseWatched(pool, plan.count);
  const cookie = await signedIn(pool, stage.organisationId);
  const open = () => whileTalking(crowd, Screens.open(stage.servers, cookie, contactIds));
  const run = { stage, pool, crowd, plan, open };
  await timePushes(run);
  // What was put off until it was quiet has begun: it makes room again.
  await closedLoop(crowd, inFlight, warmUpSeconds);
  await takeTurns(run);
  crowd.close();
}

interface Run {
  readonly stage: Stage;
  readonly pool: pg.Pool;
  readonly crowd: Crowd;
  readonly plan: Plan;
  readonly open: () => Promise<Screens>;
}

/** How late pushes are while messages come at a rate that is not too much. */
async function timePushes({ stage, pool, crowd, plan: { rate, seconds }, open }: Run): Promise<void> {
  const screens = await open();
  await settle(crowd, patienceMs, 0);
  const talk = (forSeconds: number, seed: number) =>
    openLoop(
      crowd,
      arrivals(() => rate, rate, forSeconds, seededRandom(seed)),
    );
  await talk(warmUpSeconds, 7);
  await settle(crowd, patienceMs, quietMs);
  const begun = new Date();
  say(`${rate} messages a second, for ${seconds} s`);
  await talk(seconds, 6);
  await settle(crowd, patienceMs, quietMs);
  if (crowd.waiting > 0) fail(`${crowd.waiting} messages got no answer: the rate is more than this machine carries.`);
  // The screens first: it waits for what is late, and late is not missed.
  await judgeScreens(pool, stage.organisationId, screens);
  await judgePushes(pool, screens, begun);
  screens.close();
}

/** What the hot path carries without subscribers and with them, in turns. */
async function takeTurns({ stage, pool, crowd, plan: { turns, seconds }, open }: Run): Promise<void> {
  say(`The hot path in ${turns} turns, without subscribers and with them, ${seconds} s each`);
  const part = async (screens: Screens | null) => {
    await closedLoop(crowd, inFlight, pauseSeconds);
    return carried(stage, crowd, seconds, screens);
  };
  const alone = [await part(null)];
  const watched: Carried[] = [];
  for (let turn = 1; turn <= turns; turn++) {
    const screens = await open();
    watched.push(await part(screens));
    if (turn === turns) {
      await settle(crowd, patienceMs, quietMs);
      await judgeScreens(pool, stage.organisationId, screens);
      await judgeMissed(pool, screens);
    }
    screens.close();
    if (turn === turns) await closedLoop(crowd, inFlight, warmUpSeconds);
    alone.push(await part(null));
  }
  tellRates(alone, watched);
}

async function warmUp(crowd: Crowd, pool: pg.Pool, count: number): Promise<void> {
  for (let i = 0; i < warmUps; i++) {
    await closedLoop(crowd, inFlight, warmUpSeconds);
    const { rows } = await pool.query<{ n: number }>("select count(*)::int as n from contacts");
    if ((rows[0]?.n ?? 0) >= count) return;
  }
  throw new Error(`After ${warmUps * warmUpSeconds} s fewer than ${count} people had been heard: watch fewer.`);
}

/**
 * Whose conversations are watched: people talk in turns, so they are from all of them, or the first to speak would not speak
 * again before everybody else has. Half of their conversations stand in the inbox, also while nobody watches.
 */
async function chooseWatched(pool: pg.Pool, count: number): Promise<readonly ContactId[]> {
  const { rows } = await pool.query<{ id: ContactId }>("select id from contacts order by md5(id::text) limit $1", [
    count,
  ]);
  await pool.query(
    `insert into human_conversations (contact_id, organisation_id, number_id, waiting_since)
     select contact_id, organisation_id, number_id, now() from conversations where contact_id = any($1) on conflict do nothing`,
    [rows.filter((_, place) => place % 2 === 0).map(({ id }) => id)],
  );
  return rows.map(({ id }) => id);
}

/** The crowd goes on meanwhile: in a silence what was put off would begin, and would be taken for what watching costs. */
async function whileTalking<T>(crowd: Crowd, work: Promise<T>): Promise<T> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  work.then(over, over);
  while (!isOver) await closedLoop(crowd, inFlight, 0.1);
  return work;
}

try {
  await command.parseAsync();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
