/** Milliseconds of one measurement; three are made after one that only warms up. */
const span = 700;

/** What one round of work did: how many of the counted things, e.g. node visits. */
export type Round = () => number | Promise<number>;

/**
 * Rounds over and over: how many counted things in a second of processor time, the best of three. Other work on the machine
 * does not count against what is measured.
 */
export async function rateOf(round: Round): Promise<number> {
  await rateOnce(round);
  let best = 0;
  for (let i = 0; i < 3; i++) best = Math.max(best, await rateOnce(round));
  return best;
}

async function rateOnce(round: Round): Promise<number> {
  const until = performance.now() + span;
  const before = process.cpuUsage();
  let count = 0;
  while (performance.now() < until) count += await round();
  const { user, system } = process.cpuUsage(before);
  return (count / (user + system)) * 1_000_000;
}

export function print(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** One figure of the report. */
export function tell(what: string, rate: number, unit: string): void {
  print(`${what.padEnd(64)} ${Math.round(rate).toLocaleString("en").padStart(12)} ${unit}`);
}
