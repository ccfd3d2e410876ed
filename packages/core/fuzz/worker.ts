import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { judgedFromSeconds } from "./heap.ts";
import { type Assignment, casesPerRound, type News } from "./protocol.ts";
import type { FuzzTarget } from "./target.ts";
import { targets } from "./targets/index.ts";
import { fillCaches } from "./warm-up.ts";

/* Tries cases until the time is over, in rounds of one target each: always that which had the least time so far. */

const { seed, seconds, targets: names, beats } = workerData as Assignment;
const count = new Int32Array(beats);
const tell = (news: News) => parentPort?.postMessage(news);

/** A target with what was done for it. */
class Tally {
  readonly target: FuzzTarget;
  cases = 0;
  millis = 0;

  constructor(target: FuzzTarget) {
    this.target = target;
  }
}

const tallies = targets.filter(({ name }) => names.includes(name)).map((target) => new Tally(target));
let slowest = { target: "", millis: 0 };

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

// What grows only because a cache is not full yet is no leak.
if (seconds >= judgedFromSeconds) fillCaches(seed, () => Atomics.add(count, 0, 1));

const began = performance.now();
const share = () => (performance.now() - began) / (seconds * 1_000);

/** Whether all cases of a round were as they must be. */
function round(tally: Tally, own: number): boolean {
  const { name } = tally.target;
  tell({ kind: "round", target: name, seed: own });
  const start = performance.now();
  let last = start;
  const beat = () => {
    const now = performance.now();
    if (now - last > slowest.millis) slowest = { target: name, millis: now - last };
    last = now;
    Atomics.add(count, 0, 1);
  };
  const found = tally.target.try(own, casesPerRound, beat);
  beat();
  tally.cases += casesPerRound;
  tally.millis += performance.now() - start;
  if (found !== undefined) tell({ kind: "finding", target: name, seed: own, ...found });
  return found === undefined;
}

let looked = 0;
for (let number = 0; share() < 1; number++) {
  const next = tallies.reduce((least, tally) => (tally.millis < least.millis ? tally : least));
  if (!round(next, (seed + number) | 0)) break;
  // About twenty looks at the heap; each is a full collection.
  if (share() < looked / 20) continue;
  looked++;
  collect();
  tell({ kind: "heap", bytes: process.memoryUsage().heapUsed, share: share() });
}
const cases = Object.fromEntries(tallies.map((tally) => [tally.target.name, tally.cases]));
tell({ kind: "done", cases, slowest });
