/*
 * How much the engine does in a second of one core: node visits through a menu, through the largest journey of a folder of
 * export files, and templates alone; another engine through the same menu; and what a visit costs as things grow.
 *
 *   npm run bench:engine [-- FOLDER]
 */
import { statSync } from "node:fs";
import { converse as converseFloip } from "./floip.ts";
import { journeyGrowth, sessionGrowth } from "./growth.ts";
import { type Largest, largestFlow } from "./largest.ts";
import { print, rateOf, tell } from "./measure.ts";
import { menu, replies, rounds } from "./menu.ts";
import { evaluateAll } from "./templates.ts";
import { assetsOf, type Between, contactWho, converse, kept, stored } from "./world.ts";

const [folder] = process.argv.slice(2);
// What cannot be read is told now, and not after a minute of measuring.
const largest = folder === undefined ? undefined : largestIn(folder);
const languages = ["eng", "fra"];

/** The menu once in each language. */
function menuRound(between: Between): number {
  const assets = assetsOf([menu]);
  const says = (turn: number) => replies[turn % replies.length] ?? "";
  const talk = { flow: menu, assets, between, turns: rounds * 2, says };
  return languages.reduce((visits, language) => visits + converse({ ...talk, contact: contactWho(language) }), 0);
}

async function floipRound(isStored: boolean): Promise<number> {
  let visits = 0;
  for (const language of languages) visits += await converseFloip(language, isStored);
  return visits;
}

print(`node ${process.version}, ${process.arch}`);
print();
print("A menu of 12 nodes with expressions, in two languages:");
tell("  this engine", await rateOf(() => menuRound(kept)), "node visits/s");
tell("  this engine, session stored and read between turns", await rateOf(() => menuRound(stored)), "node visits/s");
tell("  @floip/flow-runner", await rateOf(() => floipRound(false)), "node visits/s");
tell(
  "  @floip/flow-runner, session stored and read between turns",
  await rateOf(() => floipRound(true)),
  "node visits/s",
);
print();
if (largest) await benchLargest(largest);
tell("Templates alone", await rateOf(evaluateAll), "templates/s");
print();
sessionGrowth();
journeyGrowth();

function largestIn(path: string): Largest {
  const found = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? largestFlow(path) : undefined;
  if (found) return found;
  print("npm run bench:engine [-- FOLDER]: what the engine does in a second of one core.");
  print("FOLDER has export files of journeys: the largest of them is measured, too.");
  if (/^(-h|--help)$/.test(path)) process.exit(0);
  print(`${path} is no such folder.`);
  process.exit(2);
}

async function benchLargest({ flow, flows, file }: Largest): Promise<void> {
  const words = ["yes", "1", "no", "2", "hello", "31", "3", "next"];
  const assets = assetsOf(flows);
  const says = (turn: number) => words[turn % words.length] ?? "";
  const round = (between: Between) => () =>
    converse({ flow, assets, contact: contactWho("eng"), between, turns: 50, says });
  print(`The largest journey of ${folder}: "${flow.reference.name}", ${flow.nodes.size} nodes (${file}):`);
  tell("  this engine", await rateOf(round(kept)), "node visits/s");
  tell("  this engine, session stored and read between turns", await rateOf(round(stored)), "node visits/s");
  print();
}
