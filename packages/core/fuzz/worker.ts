import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { judgedFromSeconds } from "./heap.ts";
import { type Assignment, casesPerRound, type News } from "./protocol.ts";
import { targets } from "./targets/index.ts";
import { fillCaches } from "./warm-up.ts";

/* Tries cases until the time is over: one round of each target after the other, each with a seed of its own. */

const { seed, seconds, targets: names, beats } = workerData as Assignment;
const count = new Int32Array(beats);
const chosen = targets.filter(({ name }) => names.includes(name));
const tell = (news: News) => parentPort?.postMessage(news);

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

// What grows only because a cache is not full yet is no leak.
if (seconds >= judgedFromSeconds) fillCaches(seed, () => Atomics.add(count, 0, 1));

const began = performance.now();
const share = () => (performance.now() - began) / (seconds * 1_000);
const cases: Record<string, number> = {};
let slowest = { target: "", millis: 0 };
let at = "";
let last = began;

function beat(): void {
  const now = performance.now();
  if (now - last > slowest.millis) slowest = { target: at, millis: now - last };
  last = now;
  Atomics.add(count, 0, 1);
}

function round(number: number): boolean {
  for (const target of chosen) {
    const own = (seed + number) | 0;
    tell({ kind: "round", target: target.name, seed: own });
    at = target.name;
    last = performance.now();
    const found = target.try(own, casesPerRound, beat);
    beat();
    cases[target.name] = (cases[target.name] ?? 0) + casesPerRound;
    if (found !== undefined) {
      tell({ kind: "finding", target: target.name, seed: own, ...found });
      return false;
    }
  }
  return true;
}

let looked = 0;
for (let number = 0; share() < 1 && round(number); number++) {
  // About twenty looks at the heap; each is a full collection.
  if (share() < looked / 20) continue;
  looked++;
  collect();
  tell({ kind: "heap", bytes: process.memoryUsage().heapUsed, share: share() });
}
tell({ kind: "done", cases, slowest });
