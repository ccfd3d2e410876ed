import { setTimeout as delay } from "node:timers/promises";
import { Crowd } from "../load/crowd.ts";
import { openLoop, settle } from "../load/drive.ts";
import type { Part } from "../load/parts.ts";
import { phrasebookOf } from "../load/person.ts";
import { arrivals, profileOf } from "../load/profile.ts";
import { seededRandom } from "../load/random.ts";
import { openStage, type Stage } from "../load/stage.ts";
import { AnswerThief } from "./answer-thief.ts";
import { type Disaster, shuffle, strike } from "./disasters.ts";
import { countUnsettledBefore, type Doubts, readDoubts, readTrails, watchDoubts } from "./doubts.ts";
import { type Weighed, weigh } from "./weigh.ts";

export interface ScenarioOptions {
  readonly seed: number;
  readonly parts: readonly Part[];
  /** With answers and webhooks that are late, refused, broken, empty, reversed or wrongly signed. */
  readonly allFaults: boolean;
  readonly kills: number;
  readonly crashes: number;
  /** Of PostgreSQL's answers to what may have been written; each is thrown away, and its connection cut. */
  readonly lostAnswers: number;
  readonly rate: number;
  readonly project: string;
  /** With the project's triage, which reads each message before the journeys. */
  readonly triage: boolean;
}

export interface Outcome extends Weighed {
  readonly kills: number;
  readonly crashes: number;
  readonly droppedAnswers: number;
  readonly repeatedWebhooks: number;
  readonly retriedWebhooks: number;
  /** Answers of PostgreSQL that were lost though it had done what was asked. */
  readonly lostAnswers: number;
  readonly doubts: Doubts;
  /** Sends that WhatsApp accepted twice, by our own message id. */
  readonly sentTwice: number;
  /** Replies that were given up while in doubt and that nobody received: listed, so not lost in silence. */
  readonly givenUpUnheard: number;
  /** The way through the outbox of (some) messages that were sent twice. */
  readonly trails: readonly string[];
}

/** Silence after which a doubt is judged; long against the time in which the emulator reports a send. */
const doubtSeconds = 8;
const patienceMs = 60_000;
/** More that wait at once would prove nothing more, and bury a slow machine: what it tells WhatsApp late is no silence. */
const mostWaiting = 300;

/** What goes wrong beside the disasters. */
const faults = { dropAfterShare: 0.05, duplicateShare: 0.1 };
const moreFaults = {
  latencyMs: 100,
  latencyJitterMs: 400,
  rateLimitShare: 0.05,
  serverErrorShare: 0.05,
  htmlShare: 0.02,
  emptyShare: 0.02,
  dropBeforeShare: 0.03,
  reorderShare: 0.1,
  reorderMs: 700,
  badSignatureShare: 0.02,
};

/** Load under disasters, then the truth. */
export async function runScenario(options: ScenarioOptions): Promise<Outcome> {
  const chance = seededRandom(options.seed + 2);
  const thieves = options.parts.map(() => new AnswerThief(options.lostAnswers, chance));
  const stage = await openStage({
    projectDir: options.project,
    parts: options.parts,
    triage: options.triage,
    between: (url, place) => thieves[place]?.open(url),
    env: { HOTLINE_DOUBT_SECONDS: String(doubtSeconds), HOTLINE_LOG_LEVEL: "silent" },
    emulator: {
      faults: { ...faults, ...(options.allFaults && moreFaults) },
      // A status that we could not take comes again within these pauses: well before a doubt is judged.
      retryBaseMs: 200,
      retryMaxMs: 1_500,
      webhookTimeoutMs: 5_000,
    },
  });
  try {
    await watchDoubts(stage.databaseUrl);
    return await play(stage, options, thieves);
  } finally {
    await stage.close();
  }
}

async function play(stage: Stage, options: ScenarioOptions, thieves: readonly AnswerThief[]): Promise<Outcome> {
  const random = seededRandom(options.seed);
  const happened: Disaster[] = [];
  const sends = countSends(stage);
  const crowd = new Crowd({ wire: stage.emulator, book: phrasebookOf(stage.project), size: 2_000, random });
  const state = { isCalm: false, isOver: false };
  const load = openLoop(listening(crowd), until(state, options));
  for (const thief of thieves) thief.begin();
  const spared = { ...stage, servers: stage.servers.map((server, place) => thieves[place]?.spare(server) ?? server) };
  await strike(spared, crowd, shuffle(options.kills, options.crashes, random), random, (one) => {
    happened.push(one);
    process.stderr.write(`  ${happened.length}. ${one}: ${crowd.said} said, ${crowd.waiting} waiting\n`);
  }).catch((error: unknown) => {
    // To a hotline that does not come back people would speak for an hour.
    state.isOver = true;
    throw error;
  });
  state.isCalm = true;
  // Each answer that is lost is a webhook that comes again: while that goes on, no silence tells anything.
  for (const thief of thieves) thief.rest();
  await judged(stage);
  state.isOver = true;
  await load;
  await settle(crowd, patienceMs, 0);
  const doubts = await settled(stage);
  crowd.close();
  const trails = await readTrails(stage.databaseUrl, sends.twice().slice(0, 5));
  return {
    ...(await weigh(stage, crowd)),
    ...tally(stage, happened),
    lostAnswers: thieves.reduce((sum, { lost }) => sum + lost, 0),
    ...sends.result(doubts),
    doubts,
    trails,
  };
}

/** Arrivals at the steady rate until the disasters are over, and then so few that a slow machine has time for what waits. */
function* until(
  state: { readonly isCalm: boolean; readonly isOver: boolean },
  { rate, seed }: ScenarioOptions,
): Generator<number> {
  const longest = 3_600;
  let calm = 0;
  for (const instant of arrivals(profileOf("steady", rate, longest), rate, longest, seededRandom(seed + 1))) {
    if (state.isOver) return;
    if (!state.isCalm || calm++ % 5 === 0) yield instant;
  }
}

/** People who say nothing more while very many wait. */
function listening(crowd: Crowd): Pick<Crowd, "speak"> {
  return {
    speak: (due) => {
      if (crowd.waiting < mostWaiting) crowd.speak(due);
    },
  };
}

/** Life goes on until what the disasters left in doubt is judged: that is only done while other people are heard. */
async function judged(stage: Stage): Promise<void> {
  const last = new Date();
  const end = performance.now() + patienceMs;
  while ((await countUnsettledBefore(stage.databaseUrl, last)) > 0 && performance.now() < end) await delay(200);
}

/** Waits until the queues are empty and every doubt was judged, or nothing will come of waiting longer. */
async function settled(stage: Stage): Promise<Doubts> {
  const end = performance.now() + patienceMs;
  let doubts = await readDoubts(stage.databaseUrl);
  while (doubts.unfinished > 0 && performance.now() < end) {
    await delay(200);
    doubts = await readDoubts(stage.databaseUrl);
  }
  // Whatever is said twice would come about now.
  await delay(1_000);
  return doubts;
}

function tally(stage: Stage, happened: readonly Disaster[]) {
  const stats = stage.emulator.stats();
  return {
    kills: happened.filter((one) => one === "kill a server").length,
    crashes: happened.filter((one) => one === "crash PostgreSQL").length,
    droppedAnswers: stats.droppedAfter,
    repeatedWebhooks: stats.duplicates,
    retriedWebhooks: stats.retries,
  };
}

function countSends(stage: Stage) {
  const seen = new Map<string, number>();
  stage.emulator.on("accepted", ({ callbackData }) => {
    if (callbackData !== undefined) seen.set(callbackData, (seen.get(callbackData) ?? 0) + 1);
  });
  const twice = () => [...seen].filter(([, times]) => times > 1).map(([id]) => id);
  return {
    twice,
    result: (doubts: Doubts) => ({
      sentTwice: twice().length,
      givenUpUnheard: doubts.givenUp.filter((id) => !seen.has(id)).length,
    }),
  };
}

/** Whether every acknowledged message was answered once and in order, or its reply is on the list of doubts given up. */
export function passed(outcome: Outcome): boolean {
  const { lost, doubled, reordered, wrong, sentTwice, doubts, messages, acknowledged } = outcome;
  const silentLoss = lost > outcome.givenUpUnheard;
  const settledAll = doubts.unfinished === 0 && acknowledged === messages;
  return !silentLoss && doubled + reordered + wrong + sentTwice === 0 && settledAll;
}
