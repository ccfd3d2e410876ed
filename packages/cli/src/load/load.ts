import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { cpuSeconds } from "./cpu.ts";
import { Crowd } from "./crowd.ts";
import { closedLoop, openLoop, settle } from "./drive.ts";
import { measureEmptyEndpoint } from "./empty.ts";
import { reportPage } from "./html.ts";
import { Latencies } from "./latency.ts";
import type { Said } from "./ledger.ts";
import { type Oracle, openOracle } from "./oracle.ts";
import { type Part, partsInWords, wholes } from "./parts.ts";
import { phrasebookOf } from "./person.ts";
import { arrivals, type ProfileName, profileOf } from "./profile.ts";
import { showProgress } from "./progress.ts";
import { seededRandom } from "./random.ts";
import { clean, inWords, type Report } from "./report.ts";
import { openStage, type Stage } from "./stage.ts";
import { count, type Evidence, evidence, type Finding, judge } from "./truth.ts";

export interface LoadOptions {
  readonly rate: number;
  readonly seconds: number;
  readonly profile: ProfileName;
  readonly saturate: boolean;
  readonly inFlight: number;
  readonly users: number;
  readonly servers: number;
  /** What each server process runs, where not each of them runs everything. */
  readonly parts?: readonly Part[];
  readonly project: string;
  readonly triage: boolean;
  readonly repeats: number;
  readonly warmup: number;
  /** PostgreSQL's shared memory in huge pages. */
  readonly hugePages: boolean;
  readonly seed?: number;
  readonly folder?: string;
  readonly json?: string;
  readonly html?: string;
}

/** Of the machine, before anything else runs on it. */
const emptySeconds = 3;
const patienceMs = 20_000;
const quietMs = 1_500;

/** Sets the stage, drives the hotline, judges every answer and writes the report; false where an answer is not right. */
export async function runLoad(options: LoadOptions): Promise<boolean> {
  const seed = options.seed ?? Date.now() % 1_000_000;
  const emptyEndpointRate = await measureEmptyEndpoint(emptySeconds);
  const emulator = { faults: { duplicateShare: options.repeats } };
  const { project: projectDir, triage, folder, hugePages } = options;
  const stage = await openStage({ projectDir, parts: partsOf(options), triage, folder, hugePages, emulator });
  try {
    const report = await drive(stage, { ...options, seed }, emptyEndpointRate);
    process.stdout.write(`${inWords(report)}\n`);
    if (options.json) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
    if (options.html) await writeFile(options.html, reportPage(report));
    return clean(report);
  } finally {
    await stage.close();
  }
}

const partsOf = ({ parts, servers }: LoadOptions): readonly Part[] => parts ?? wholes(servers);

type Seeded = LoadOptions & { readonly seed: number };

async function drive(stage: Stage, options: Seeded, emptyEndpointRate: number): Promise<Report> {
  const startedAt = new Date().toISOString();
  const crowd = gather(stage, options);
  const answers = new Answers(crowd);
  await withProgress(crowd, options.warmup, () => warmUp(crowd, options));
  const before = await cpuOf(stage);
  const said = crowd.said;
  const start = answers.begin();
  await withProgress(crowd, options.seconds, () => send(crowd, options));
  const carried = answers.count / ((performance.now() - start) / 1000);
  const after = await cpuOf(stage);
  const sent = crowd.said - said;
  await settle(crowd, patienceMs, quietMs);
  crowd.close();
  const oracle = await openOracle(stage);
  const measured = judgeAll(crowd, oracle, start);
  await oracle.close();
  return {
    startedAt,
    profile: options.saturate ? "saturated" : options.profile,
    seed: options.seed,
    seconds: options.seconds,
    servers: partsInWords(partsOf(options)),
    machine: { cores: cpus().length, cpu: cpus()[0]?.model ?? "unknown", node: process.version },
    rate: options.saturate ? carried : options.rate,
    carried,
    repeats: stage.emulator.stats().duplicates,
    emptyEndpointRate,
    ratio: carried / emptyEndpointRate,
    cpuSecondsPer1000: {
      server: ((after.server - before.server) / sent) * 1000,
      postgres: ((after.postgres - before.postgres) / sent) * 1000,
      load: ((after.load - before.load) / sent) * 1000,
    },
    ...measured,
  };
}

function gather(stage: Stage, options: Seeded): Crowd {
  const random = seededRandom(options.seed);
  return new Crowd({ wire: stage.emulator, book: phrasebookOf(stage.project), size: options.users, random });
}

/** Counts the answers while messages arrive. */
class Answers {
  count = 0;

  constructor(crowd: Crowd) {
    crowd.onAnswered = () => {
      this.count++;
    };
  }

  begin(): number {
    this.count = 0;
    return performance.now();
  }
}

async function withProgress(crowd: Crowd, seconds: number, run: () => Promise<void>): Promise<void> {
  const done = showProgress(crowd, seconds);
  try {
    await run();
  } finally {
    done();
  }
}

/** At half the rate: compilers, caches and connections get warm, and nobody is late for the start. */
function warmUp(crowd: Crowd, { saturate, inFlight, rate, warmup, seed }: Seeded): Promise<void> {
  if (saturate) return closedLoop(crowd, inFlight, warmup);
  return openLoop(
    crowd,
    arrivals(() => rate / 2, rate, warmup, seededRandom(seed + 1)),
  );
}

function send(crowd: Crowd, { saturate, inFlight, profile, rate, seconds, seed }: Seeded): Promise<void> {
  if (saturate) return closedLoop(crowd, inFlight, seconds);
  return openLoop(crowd, arrivals(profileOf(profile, rate, seconds), rate, seconds, seededRandom(seed + 2)));
}

async function cpuOf(stage: Stage) {
  const servers = await Promise.all(stage.servers.map((server) => cpuSeconds(server.pid)));
  const { user, system } = process.cpuUsage();
  return {
    server: servers.reduce((sum, one) => sum + one, 0),
    postgres: await cpuSeconds(stage.postgresPid()),
    load: (user + system) / 1e6,
  };
}

/** Every answer of the whole run is judged, also of the warm-up; latencies are of what was meant after `start`. */
function judgeAll(crowd: Crowd, oracle: Oracle, start: number) {
  const [ack, reply] = [new Latencies(), new Latencies()];
  const findings: Finding[] = [];
  const behind: Evidence[] = [];
  const stories = crowd.stories();
  let [messages, replies] = [0, 0];
  for (const story of stories) {
    const expected = oracle.answers(story);
    const judgement = judge(story, expected);
    findings.push(...judgement.findings);
    if (judgement.findings.length > 0 && behind.length < 10) behind.push(evidence(story, expected));
    replies += story.heard.length;
    messages += story.said.length;
    for (const [index, said] of story.said.entries()) {
      record(ack, said, said.ackedAt, start);
      record(reply, said, judgement.answeredAt[index] ?? null, start);
    }
  }
  const overTime = { ackOverTime: ack.overTime(), replyOverTime: reply.overTime() };
  const totals = { ack: ack.total(), reply: reply.total(), ...overTime, ...count(findings) };
  return { users: stories.length, messages, replies, ...totals, findings: findings.slice(0, 100), evidence: behind };
}

function record(into: Latencies, said: Said, at: number | null, start: number): void {
  if (at !== null && said.intendedAt >= start) into.record(said.intendedAt - start, at - said.intendedAt);
}
