import { cpuSeconds } from "../load/cpu.ts";
import type { Crowd } from "../load/crowd.ts";
import { closedLoop } from "../load/drive.ts";
import type { Stage } from "../load/stage.ts";
import { say } from "../output.ts";
import type { Screens } from "./screens.ts";

/** So many people always wait while it is measured what the hot path carries. */
export const inFlight = 200;

/** What was answered while so many people always wait, and what it cost. */
export interface Carried {
  readonly seconds: number;
  /** Answered messages. */
  readonly messages: number;
  /** Processor time of the servers and of PostgreSQL, in seconds. */
  readonly cpu: number;
  /** What browsers were told meanwhile. */
  readonly pushes: number;
}

export async function carried(stage: Stage, crowd: Crowd, seconds: number, screens: Screens | null): Promise<Carried> {
  let messages = 0;
  crowd.onAnswered = () => {
    messages++;
  };
  const before = { at: performance.now(), cpu: await cpuOf(stage), pushes: screens?.pushes ?? 0 };
  await closedLoop(crowd, inFlight, seconds);
  return {
    messages,
    seconds: (performance.now() - before.at) / 1000,
    cpu: (await cpuOf(stage)) - before.cpu,
    pushes: (screens?.pushes ?? 0) - before.pushes,
  };
}

async function cpuOf(stage: Stage): Promise<number> {
  const pids = [...stage.servers.map(({ pid }) => pid), stage.postgresPid()];
  const each = await Promise.all(pids.map(cpuSeconds));
  return each.reduce((sum, one) => sum + one, 0);
}

/**
 * What subscribers cost the hot path. Each part with them stands between two without, and is held against these: a database
 * that fills carries a little less with each minute, and a shared machine differs from minute to minute. The rate tells what
 * a machine of its own keeps. The processor time leaves out the browsers, which are on other machines in life.
 */
export function tellRates(alone: readonly Carried[], watched: readonly Carried[]): void {
  const shares = watched.map((one, place) => rate(one) / rate(joined(alone.slice(place, place + 2))));
  const [without, withThem] = [joined(alone), joined(watched)];
  say(`hot path without subscribers ${rates(alone)}/s, with them ${rates(watched)}/s`);
  say(`it keeps ${percent(mean(shares))} ± ${percent(standardError(shares))} of its rate`);
  const aMessage = without.cpu / without.messages;
  const forPushes = withThem.cpu - withThem.messages * aMessage;
  const [cores, aPush] = [forPushes / withThem.seconds, forPushes / Math.max(1, withThem.pushes)];
  const among = withThem.cpu / withThem.messages;
  say(`processor time: ${inMs(aMessage)} a message without subscribers, ${inMs(among)} with them`);
  say(
    `that is ${percent(aMessage / among)} of the rate where browsers are elsewhere; ${cores.toFixed(2)} cores, ${inMs(aPush)} a push`,
  );
}

const rate = ({ messages, seconds }: Carried) => messages / seconds;
const rates = (parts: readonly Carried[]) => parts.map((one) => rate(one).toFixed(0)).join(", ");
const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
const inMs = (seconds: number) => `${(seconds * 1000).toFixed(2)} ms`;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;

/** Of the mean; of one number it is not known, and told as 0. */
function standardError(numbers: readonly number[]): number {
  const middle = mean(numbers);
  const variance = sum(numbers.map((one) => (one - middle) ** 2)) / Math.max(1, numbers.length - 1);
  return Math.sqrt(variance / numbers.length);
}

const joined = (parts: readonly Carried[]): Carried => ({
  seconds: sum(parts.map(({ seconds }) => seconds)),
  messages: sum(parts.map(({ messages }) => messages)),
  cpu: sum(parts.map(({ cpu }) => cpu)),
  pushes: sum(parts.map(({ pushes }) => pushes)),
});
