/*
 * Tries templates, queries, definitions and conversations by chance for a while: nothing may crash, hang, or keep growing.
 *
 *   npm run fuzz -- [--seconds 30] [--seed 1] [--target templates]
 */
import { Worker } from "node:worker_threads";
import { heapProblem, type Look, mebibytes } from "./heap.ts";
import { readOptions, usage } from "./options.ts";
import type { Assignment, News } from "./protocol.ts";

/** A case that takes longer is one that never ends. */
const hangSeconds = 10;

const args = process.argv.slice(2);
const options = readOptions(args);
if (!options) {
  print(usage);
  process.exit(args.includes("--help") ? 0 : 2);
}
const { seconds, seed, targets } = options;

const beats = new SharedArrayBuffer(4);
const assignment: Assignment = { seed, seconds, targets, beats };
const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: assignment });
const looks: Look[] = [];
let at = "";

print(`Fuzzing ${targets.join(", ")} for ${seconds} s; the seed is ${seed}.`);
worker.on("message", hear);
worker.on("error", (error) => fail(`${at}: ${error.stack ?? error.message}`));
const stopWatching = watch();

function hear(news: News): void {
  switch (news.kind) {
    case "round":
      at = `${news.target}, again with --target "${news.target}" --seed ${news.seed}`;
      return;
    case "finding":
      fail(`${at}:\n  ${news.case}\n  ${news.problem}`);
      return;
    case "heap":
      looks.push(news);
      return;
    case "done":
      finish(news);
  }
}

/** Looks each second whether another case has begun. */
function watch(): () => void {
  let [seen, since] = [-1, 0];
  const timer = setInterval(() => {
    const now = Atomics.load(new Int32Array(beats), 0);
    // Before the first round the worker only starts, and on a busy machine that takes longer.
    since = at !== "" && now === seen ? since + 1 : 0;
    seen = now;
    if (since >= hangSeconds) fail(`${at}: a case takes longer than ${hangSeconds} s`);
  }, 1_000);
  return () => clearInterval(timer);
}

function finish({ cases, slowest }: News & { kind: "done" }): void {
  stopWatching();
  for (const [name, tried] of Object.entries(cases)) print(`  ${name}: ${tried} cases`);
  print(
    `  slowest case ${slowest.millis.toFixed(0)} ms (${slowest.target}), heap ${looks.map(({ bytes }) => mebibytes(bytes)).join(" ")} MiB`,
  );
  const problem = heapProblem(looks, seconds);
  if (problem === undefined) print(`${Object.values(cases).reduce((sum, tried) => sum + tried, 0)} passed, 0 failed`);
  else fail(problem);
}

function fail(what: string): void {
  print(what);
  print("0 passed, 1 failed");
  process.exit(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
