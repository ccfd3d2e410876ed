import { Command } from "commander";
import { ensureEachRole, type Part, partsInWords, readPart, wholes } from "../load/parts.ts";
import { number, whole } from "../numbers.ts";
import { complain } from "../output.ts";
import { type Outcome, passed, runScenario } from "./scenario.ts";

interface Options {
  readonly seed: number;
  readonly kills: number;
  readonly crashes: number;
  readonly lostAnswers: number;
  readonly rate: number;
  readonly project: string;
  readonly triage: boolean;
  readonly parts?: readonly Part[];
  readonly allFaults: boolean;
}

const crash = new Command("crash")
  .description("Kill servers and PostgreSQL under load; check that each message is answered once and in order.")
  .option("--seed <n>", "seed of all chance", whole(0), Date.now() % 1_000_000)
  .option("--kills <n>", "times that a server is killed, in each scenario", whole(0, 10_000), 20)
  .option("--crashes <n>", "times that PostgreSQL is crashed, in each scenario", whole(0, 10_000), 5)
  .option(
    "--lost-answers <share>",
    "how many of PostgreSQL's answers to what may have been written are thrown away, and their connections cut",
    number(0, 1),
    0.02,
  )
  .option("--rate <n>", "messages a second", number(0.1, 10_000), 100)
  .option("--project <dir>", "the hotline to drive", "examples/covid")
  .option("--parts <roles...>", "one scenario with these processes instead, as: web converse,deliver jobs", readPart)
  .option(
    "--all-faults",
    "with answers and webhooks that are late, refused, broken, empty, reversed or wrongly signed",
    false,
  )
  .option("--triage", "with the project's triage", false)
  .action(async (given: Options) => {
    process.stdout.write(`seed ${given.seed}\n`);
    if (given.parts) ensureEachRole(given.parts);
    for (const parts of given.parts ? [given.parts] : [wholes(1), wholes(2)]) {
      const outcome = await runScenario({ ...given, seed: given.seed + parts.length, parts });
      process.stdout.write(`${inWords(outcome, parts)}\n`);
      if (!passed(outcome)) process.exitCode = 1;
    }
  });

function inWords(outcome: Outcome, parts: readonly Part[]): string {
  const { doubts } = outcome;
  return [
    `${partsInWords(parts)}: ${passed(outcome) ? "passed" : "FAILED"}`,
    `  disasters     ${outcome.kills} servers killed, PostgreSQL crashed ${outcome.crashes} times`,
    `  faults        ${outcome.droppedAnswers} answers dropped, ${outcome.repeatedWebhooks} webhooks repeated, ${outcome.retriedWebhooks} sent again, ${outcome.lostAnswers} answers of PostgreSQL lost`,
    `  messages      ${outcome.messages} said, ${outcome.acknowledged} acknowledged, ${outcome.replies} replies`,
    `  truth         ${outcome.lost} lost, ${outcome.doubled} doubled, ${outcome.reordered} out of order, ${outcome.wrong} wrong, ${outcome.sentTwice} sent twice`,
    `  doubts        ${doubts.listed} listed, ${doubts.settled} settled, ${doubts.givenUp.length} given up, ${doubts.unfinished} rows unfinished`,
    ...outcome.findings.slice(0, 10).map((one) => `  ${one.kind}, person ${one.user}: ${JSON.stringify(one.text)}`),
    ...outcome.evidence.map((one) => `  ${JSON.stringify(one)}`),
    ...outcome.threads.map((line) => `  ${line}`),
    ...outcome.trails.map((trail) => `  sent twice, ${trail}`),
  ].join("\n");
}

try {
  await crash.parseAsync();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
