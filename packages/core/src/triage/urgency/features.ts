import { hashEnd, hashOf, hashStart, hashStep } from "../features/hash.ts";
import { type Concept, concepts, deniable } from "./concept.ts";
import type { Token } from "./read.ts";

/** Something a message says, as the model sees it: a key, a weight, and the places of the words it was read from. */
export interface Feature {
  readonly key: number;
  readonly weight: number;
  readonly words: readonly number[];
}

/** Chosen while looking at a set of 139 statements. Concepts and their pairs carry over to words that no example has. */
const weights = { word: 0.4, concept: 1, pair: 1, part: 0.15, neighbours: 0.3 } as const;
const seeds = { word: 1, denied: 2, part: 3, neighbours: 4, concept: 5, pair: 6 } as const;

/** Concepts further apart than this many words do not speak of one thing. */
const near = 12;
/** Words are compared by runs of this many letters, as far as the twentieth: other forms, and slips. */
const run = 4;
const lettersRead = 20;

/** All features of a message, each once. */
export function featuresOf(tokens: readonly Token[]): readonly Feature[] {
  const found = new Map<number, { key: number; weight: number; words: number[] }>();
  const add = (key: number, weight: number, at: number, other = at) => {
    const known = found.get(key) ?? { key, weight, words: [] };
    known.words.push(at);
    if (other !== at) known.words.push(other);
    found.set(key, known);
  };
  const codes = tokens.map(codesOf);
  const hashes = tokens.map(({ word }) => hashOf(word));
  for (const [at, { word, negated }] of tokens.entries()) {
    const hash = hashes[at] ?? 0;
    add(mix(negated ? seeds.denied : seeds.word, hash, 0), weights.word, at);
    for (const part of partsOf(word)) add(part, weights.part, at);
    if (at + 1 < tokens.length) add(mix(seeds.neighbours, hash, hashes[at + 1] ?? 0), weights.neighbours, at, at + 1);
    for (const code of codes[at] ?? []) add(mix(seeds.concept, code, 0), weights.concept, at);
    addPairs(codes, at, add);
  }
  return [...found.values()];
}

/** Each concept of a word as a number, odd where it is denied. */
function codesOf({ concepts: found, negated }: Token): readonly number[] {
  if (found.length === 0) return none;
  return found.map((concept) => (numbers.get(concept) ?? 0) * 2 + (negated && deniable.has(concept) ? 1 : 0));
}
const none: readonly number[] = [];
const numbers: ReadonlyMap<Concept, number> = new Map(concepts.map((concept, i) => [concept, i]));

type Add = (key: number, weight: number, at: number, other?: number) => void;

function addPairs(codes: readonly (readonly number[])[], at: number, add: Add): void {
  const first = codes[at] ?? [];
  if (first.length === 0) return;
  for (let other = at; other < Math.min(codes.length, at + near); other++)
    for (const b of codes[other] ?? [])
      for (const a of first)
        if (other === at ? a < b : a !== b)
          add(mix(seeds.pair, Math.min(a, b), Math.max(a, b)), weights.pair, at, other);
}

function mix(seed: number, a: number, b: number): number {
  return hashEnd(hashStep(hashStep(hashStep(hashStart, seed), a), b));
}

function partsOf(word: string): readonly number[] {
  const text = `_${word.slice(0, lettersRead)}_`;
  const parts: number[] = [];
  for (let from = 0; from + run <= text.length; from++) {
    let hash = hashStep(hashStart, seeds.part);
    for (let i = from; i < from + run; i++) hash = hashStep(hash, text.charCodeAt(i));
    parts.push(hashEnd(hash));
  }
  return parts;
}
