import { parseArgs } from "node:util";
import { targets } from "./targets/index.ts";

export interface Options {
  readonly seconds: number;
  readonly seed: number;
  /** Names of targets, all of them unless one was asked for. */
  readonly targets: readonly string[];
}

const known = targets.map(({ name }) => name);

export const usage = `npm run fuzz -- [--seconds 30] [--seed 1] [--target ${known[0]}]
--seconds takes a number above 0, --seed a whole number, and --target one of: ${known.join(", ")}.`;

/** What was asked for; undefined where that cannot be, or where it was the help. */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parse(args) ?? {};
  if (!values) return undefined;
  const seconds = Number(values.seconds ?? 30);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  const chosen = known.filter((name) => values.target === undefined || name === values.target);
  if (!(seconds > 0) || !Number.isInteger(seed) || chosen.length === 0) return undefined;
  return { seconds, seed, targets: chosen };
}

function parse(args: readonly string[]) {
  try {
    const text = { type: "string" } as const;
    return parseArgs({ args: [...args], options: { seconds: text, seed: text, target: text } });
  } catch {
    return undefined;
  }
}
