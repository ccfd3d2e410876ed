import { hashEnd, hashOf, hashStart, hashStep } from "../features/hash.ts";
import { type Concept, concepts, deniable } from "./concept.ts";
import { Found } from "./found.ts";
import type { Token } from "./read.ts";

/** Chosen while looking at a set of 139 statements. Concepts and their pairs carry over to words that no example has. */
const weights = { word: 0.4, concept: 1, pair: 1, part: 0.15, neighbours: 0.3 } as const;
const seeds = { word: 1, denied: 2, part: 3, neighbours: 4, concept: 5, pair: 6 } as const;

/** Concepts further apart than this many words do not speak of one thing. */
const near = 12;
/** Words are compared by runs of this many letters, as far as the twentieth: other forms, and slips. */
const run = 4;
const lettersRead = 20;

/** Reads one message after the other in the same space: what it found is true until it reads the next one. */
export class FeatureReader {
  readonly #found = new Found();

  /** All features of a message, each once. */
  read(tokens: readonly Token[]): Found {
    const found = this.#found;
    found.clear();
    const codes = tokens.map(codesOf);
    const hashes = tokens.map(({ word }) => hashOf(word));
    for (let at = 0; at < tokens.length; at++) {
      const { word = "", negated = false } = tokens[at] ?? {};
      const hash = hashes[at] ?? 0;
      found.add(mix(negated ? seeds.denied : seeds.word, hash, 0), weights.word, at, at);
      addParts(word, at, found);
      if (at + 1 < tokens.length)
        found.add(mix(seeds.neighbours, hash, hashes[at + 1] ?? 0), weights.neighbours, at, at + 1);
      for (const code of codes[at] ?? none) found.add(mix(seeds.concept, code, 0), weights.concept, at, at);
      addPairs(codes, at, found);
    }
    return found;
  }
}

/** Each concept of a word as a number, odd where it is denied. */
function codesOf({ concepts: found, negated }: Token): readonly number[] {
  if (found.length === 0) return none;
  return found
    .filter(isLearned)
    .map((concept) => (numbers.get(concept) ?? 0) * 2 + (negated && deniable.has(concept) ? 1 : 0));
}
const none: readonly number[] = [];
/** These say how a message is read, not what is dangerous. */
const unlearned: ReadonlySet<Concept> = new Set<Concept>(["topic", "thing", "person", "filler"]);
const isLearned = (concept: Concept) => !unlearned.has(concept);
const numbers: ReadonlyMap<Concept, number> = new Map(concepts.map((concept, i) => [concept, i]));

function addPairs(codes: readonly (readonly number[])[], at: number, found: Found): void {
  const first = codes[at] ?? none;
  if (first.length === 0) return;
  for (let other = at; other < Math.min(codes.length, at + near); other++)
    for (const b of codes[other] ?? none)
      for (const a of first)
        if (other === at ? a < b : a !== b)
          found.add(mix(seeds.pair, Math.min(a, b), Math.max(a, b)), weights.pair, at, other);
}

function mix(seed: number, a: number, b: number): number {
  return hashEnd(hashStep(hashStep(hashStep(hashStart, seed), a), b));
}

function addParts(word: string, at: number, found: Found): void {
  const text = `_${word.slice(0, lettersRead)}_`;
  for (let from = 0; from + run <= text.length; from++) {
    let hash = hashStep(hashStart, seeds.part);
    for (let i = from; i < from + run; i++) hash = hashStep(hash, text.charCodeAt(i));
    found.add(hashEnd(hash), weights.part, at, at);
  }
}
