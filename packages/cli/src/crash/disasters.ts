import { setTimeout as delay } from "node:timers/promises";
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

/** Lets them happen one after the other, with random pauses in which work piles up; calls `onEach` after each. */
export async function strike(
  stage: Stage,
  disasters: readonly Disaster[],
  random: Random,
  onEach: (disaster: Disaster) => void,
): Promise<void> {
  for (const disaster of disasters) {
    await delay(100 + random.int(1000));
    if (disaster === "crash PostgreSQL") await stage.crashPostgres();
    else await killOne(stage, random);
    onEach(disaster);
  }
}

async function killOne(stage: Stage, random: Random): Promise<void> {
  const victim = random.pick(stage.servers);
  if (!victim) return;
  await victim.kill();
  await delay(random.int(300));
  await victim.start();
}
