import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { readConfig } from "@hotline/server/config.ts";
import { startServer } from "@hotline/server/main.ts";
import { openPool } from "@hotline/server/store/database.ts";
import { importProject } from "@hotline/server/store/import-project.ts";
import { migrate } from "@hotline/server/store/migrate.ts";
import { Command } from "commander";
import type pg from "pg";
import { exampleFolder } from "../app/ensure-hotline.ts";
import { fill } from "../fill/fill.ts";
import { cpuSeconds } from "../load/cpu.ts";
import { measureEmptyEndpoint } from "../load/empty.ts";
import { type Random, seededRandom } from "../load/random.ts";
import { RunPostgres } from "../load/run-postgres.ts";
import { stopOnSignal } from "../load/stop-on-signal.ts";
import { number, whole } from "../numbers.ts";
import { complain, say } from "../output.ts";
import { readProject } from "../project/read-project.ts";
import { ask, benchSecret, signedIn } from "./member.ts";
import { quantile } from "./quantile.ts";
import { type About, questions } from "./questions.ts";

interface Options {
  readonly contacts: number;
  readonly messages: number;
  readonly seconds: number;
  readonly folder?: string;
}

/** A database that is thrown away need not survive a power cut: filling it writes half as much. What is measured only reads. */
const thrownAway = {
  fsync: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "16GB",
  autovacuum: "off",
};

const benchNumber = { phoneNumberId: "100000000000002", display: "+1 555 010 0100" };

/** Fewer times say nothing of a p95. */
const fewestTimes = 20;
const mostTimes = 150;
/** Whoever asks more often meets the limit of what a person may ask: see `personRate` of the server. */
const fastestMs = 40;

/** How long the console waits for its answers, at the API, on a database of this size: `npm run bench:console`. */
const command = new Command("bench:console")
  .description("How long the console waits for its answers, at the API, on a database of a size of your choice.")
  .option("--contacts <n>", "people in the database", whole(1), 1_000_000)
  .option("--messages <n>", "messages in the database", whole(1), 10_000_000)
  .option("--seconds <n>", "how long each question is asked", number(0.1, 3_600), 5)
  .option("--folder <path>", "keep the database here, and use what is there already")
  .action(async ({ contacts, messages, seconds, folder }: Options) => {
    const ours = folder ? undefined : await mkdtemp(join(tmpdir(), "hotline-bench-"));
    // One level deeper: its log and its lock stand beside it.
    const postgres = new RunPostgres({ dataDir: folder ?? join(ours ?? "", "postgres"), settings: thrownAway });
    const end = async () => {
      await postgres.stop(folder ? "fast" : "immediate");
      if (ours) await rm(ours, { recursive: true, force: true });
    };
    const forget = stopOnSignal(end);
    await postgres.start();
    const pool = openPool(postgres.url, 6);
    try {
      await migrate(postgres.url);
      const example = await readProject(exampleFolder);
      const project = { ...example, fields: [{ key: "age", name: "Age", type: "number" as const }] };
      const { organisationId } = await importProject(pool, project, { number: benchNumber });
      await fill(pool, { organisationId, contacts, messages, say });
      await measure(pool, postgres, organisationId, seconds);
    } finally {
      forget();
      await pool.end();
      await end();
    }
  });

async function measure(
  pool: pg.Pool,
  postgres: RunPostgres,
  organisationId: OrganisationId,
  seconds: number,
): Promise<void> {
  const cookie = await signedIn(pool, organisationId);
  const server = await startServer(
    readConfig({
      DATABASE_URL: postgres.url,
      PORT: "0",
      HOTLINE_ROLES: "web",
      HOTLINE_LOG_LEVEL: "error",
      HOTLINE_SECRET: benchSecret,
      WHATSAPP_TOKEN: "t",
      WHATSAPP_APP_SECRET: "s",
      WHATSAPP_VERIFY_TOKEN: "v",
    }),
  );
  try {
    await askAll(pool, postgres, { url: server.url, cookie, seconds });
  } finally {
    await server.close();
  }
}

interface Asked {
  readonly url: string;
  readonly cookie: string;
  readonly seconds: number;
}

async function askAll(pool: pg.Pool, postgres: RunPostgres, { url, cookie, seconds }: Asked): Promise<void> {
  const random = seededRandom(1);
  const about = await subjects(pool);
  say(`empty endpoint ${Math.round(await measureEmptyEndpoint(2))}/s`);
  for (const question of questions) {
    const once = async () => {
      const begun = performance.now();
      await ask(url, cookie, question.path, question.variables(random, about(random)));
      const took = performance.now() - begun;
      await delay(Math.max(0, fastestMs - took));
      return took;
    };
    // Nothing of it was read since the start; that is told apart.
    const first = await once();
    const times: number[] = [];
    const before = await cpuOf(postgres);
    const end = performance.now() + seconds * 1000;
    // One after the other, as one person asks.
    while (times.length < fewestTimes || (performance.now() < end && times.length < mostTimes))
      times.push(await once());
    const cpu = ((await cpuOf(postgres)) - before) / times.length;
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    const told = Object.entries({ first, p50, p95, cpu }).map(([what, ms]) => `${what} ${ms.toFixed(0)} ms`);
    say(`${question.name.padEnd(28)} ${told.join("  ")}  (${times.length} times)`);
  }
}

/** Milliseconds of processor time so far, of the database, the server and who asks: other work on the machine changes it least. */
async function cpuOf(postgres: RunPostgres): Promise<number> {
  const { user, system } = process.cpuUsage();
  return (await cpuSeconds(postgres.pid)) * 1000 + (user + system) / 1000;
}

/** People at random, and the one who came first, who says more than anybody else. */
async function subjects(pool: pg.Pool): Promise<(random: Random) => About> {
  const { rows } = await pool.query<{ ids: string[]; talker: string; answer: string }>(
    `select array(select id from contacts order by random() limit 200) as ids,
       (select id from contacts order by id limit 1) as talker,
       coalesce((select answer from triage_records where answer is not null limit 1), 'none was given') as answer`,
  );
  const { ids, talker, answer } = rows[0] ?? { ids: [], talker: "", answer: "" };
  return (random) => ({ id: random.pick(ids) ?? "", talker, answer });
}

try {
  await command.parseAsync();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
