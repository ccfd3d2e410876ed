/*
 * Tries templates, queries, definitions and conversations by chance for a while: nothing may crash, hang, or keep growing.
 *
 *   npm run fuzz -- [--seconds 30] [--seed 1] [--target templates]
 */
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { heapProblem, type Look, mebibytes } from "./heap.ts";
import type { Assignment, News } from "./protocol.ts";
import { targets } from "./targets/index.ts";

/** A case that takes longer is one that never ends. */
const hangSeconds = 10;

const { values } = parseArgs({
  options: { seconds: { type: "string" }, seed: { type: "string" }, target: { type: "string" } },
});
const seconds = Number(values.seconds ?? 30);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const names = targets.map(({ name }) => name).filter((name) => values.target === undefined || name === values.target);

if (!(seconds > 0) || !Number.isInteger(seed) || names.length === 0) {
  const known = targets.map(({ name }) => name).join(", ");
  print(`--seconds takes a number above 0, --seed a whole number, and --target one of: ${known}.`);
  process.exit(2);
}

const beats = new SharedArrayBuffer(4);
const assignment: Assignment = { seed, seconds, targets: names, beats };
const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: assignment });
const looks: Look[] = [];
let at = "";

print(`Fuzzing ${names.join(", ")} for ${seconds} s; the seed is ${seed}.`);
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
