import type { Level } from "./level.ts";

/** How much a letter's shorter contexts weigh beside the longer ones. Flat between 1 and 8 on held-out text. */
const backoff = 4;
/** What a letter never seen costs, as if all alphabets had this many letters. */
const alphabet = 60;

/** A level with how likely each run's last letter is in each language, and how much that tells languages apart. */
export interface Weighed {
  readonly level: Level;
  /** By place and language. */
  readonly chances: Float32Array;
  readonly worth: Float64Array;
}

/** Chances by Witten and Bell: the longer context speaks as far as it was seen, the shorter one for the rest. */
export function weigh(level: Level, shorter: Weighed | undefined, languages: number): Weighed {
  const followers = followersOf(level, languages);
  const chances = new Float32Array(level.size * languages);
  const worth = new Float64Array(level.size);
  const changes = new Float64Array(languages);
  for (let place = 0; place < level.size; place++) {
    for (let i = 0; i < languages; i++) {
      const below = shorter?.chances[level.shorter(place) * languages + i] ?? 1 / alphabet;
      const chance = chanceOf(level.times(place, i), followers, (level.context(place) + 1) * languages + i, below);
      chances[place * languages + i] = chance;
      changes[i] = Math.log(chance / below);
    }
    worth[place] = shorter ? level.total(place) * spread(changes) : Number.POSITIVE_INFINITY;
  }
  return { level, chances, worth };
}

/** By context (its place plus one) and language: how many letters followed it, and how many different ones. */
interface Followers {
  readonly seen: Uint32Array;
  readonly kinds: Uint32Array;
}

function chanceOf(times: number, { seen, kinds }: Followers, at: number, below: number): number {
  const rest = backoff * (kinds[at] ?? 0);
  const all = (seen[at] ?? 0) + rest;
  return all === 0 ? below : (times + rest * below) / all;
}

function followersOf(level: Level, languages: number): Followers {
  let contexts = 0;
  for (let place = 0; place < level.size; place++) contexts = Math.max(contexts, level.context(place) + 2);
  const seen = new Uint32Array(contexts * languages);
  const kinds = new Uint32Array(contexts * languages);
  for (let place = 0; place < level.size; place++)
    for (let i = 0; i < languages; i++) {
      const at = (level.context(place) + 1) * languages + i;
      const times = level.times(place, i);
      seen[at] = (seen[at] ?? 0) + times;
      if (times > 0) kinds[at] = (kinds[at] ?? 0) + 1;
    }
  return { seen, kinds };
}

/** The mean distance from the mean: what says the same of all languages tells nothing. */
function spread(changes: Float64Array): number {
  let sum = 0;
  for (const change of changes) sum += change;
  const mean = sum / changes.length;
  let distance = 0;
  for (const change of changes) distance += Math.abs(change - mean);
  return distance / changes.length;
}
