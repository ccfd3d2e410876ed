import { setTimeout as delay } from "node:timers/promises";
import type { Crowd } from "../load/crowd.ts";
import type { Random } from "../load/random.ts";
import type { Stage } from "../load/stage.ts";

export type Disaster = "kill a server" | "crash PostgreSQL";

/** All the disasters of a run in a random order. */
export function shuffle(kills: number, crashes: number, random: Random): Disaster[] {
  const left = { "kill a server": kills, "crash PostgreSQL": crashes };
  return Array.from({ length: kills + crashes }, () => {
    const total = left["kill a server"] + left["crash PostgreSQL"];
    const next: Disaster = random.int(total) < left["kill a server"] ? "kill a server" : "crash PostgreSQL";
    left[next]--;
    return next;
  });
}

/** A hotline that says nothing for longer has no more to say, or will not say it: the next disaster does not wait for it. */
const recoveredWithinMs = 10_000;

/** Killed while most still wait, a hotline hears nothing new, and the next disaster finds what the last one found. */
const fewWait = 100;
const caughtUpWithinMs = 2_000;

/**
 * Lets them happen one after the other, each to a hotline that answers again, at a random instant of its work; calls `onEach`
 * after each.
 */
export async function strike(
  stage: Stage,
  crowd: Pick<Crowd, "waiting">,
  disasters: readonly Disaster[],
  random: Random,
  onEach: (disaster: Disaster) => void,
): Promise<void> {
  for (const disaster of disasters) {
    await answering(stage);
    await caughtUp(crowd);
    await delay(random.int(500));
    if (disaster === "crash PostgreSQL") await stage.crashPostgres();
    else await killOne(stage, random);
    onEach(disaster);
  }
}

async function answering({ emulator }: Pick<Stage, "emulator">): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const off = emulator.on("accepted", () => resolve());
  const tooLong = setTimeout(resolve, recoveredWithinMs);
  await promise;
  clearTimeout(tooLong);
  off();
}

async function caughtUp(crowd: Pick<Crowd, "waiting">): Promise<void> {
  const end = performance.now() + caughtUpWithinMs;
  while (crowd.waiting > fewWait && performance.now() < end) await delay(50);
}

async function killOne(stage: Stage, random: Random): Promise<void> {
  const victim = random.pick(stage.servers);
  if (!victim) return;
  await victim.kill();
  await delay(random.int(300));
  await victim.start();
}
