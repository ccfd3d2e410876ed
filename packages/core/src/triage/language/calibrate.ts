import { languageText } from "./clean.ts";
import { type WordCosts, wordCosts } from "./cost.ts";
import type { LanguageExample } from "./count.ts";
import { limits, type ReadyLanguage } from "./model.ts";

interface Piece {
  readonly language: number;
  readonly letters: number;
  readonly costs: Float64Array;
}

/** Shares and strangeness as they are on texts that the model has not seen, cut to the lengths that people write. */
export function calibrate(
  model: ReadyLanguage,
  held: readonly LanguageExample[],
): Pick<ReadyLanguage, "temperature" | "strange"> {
  const pieces = held.flatMap((example) => cut(model, example));
  if (pieces.length === 0) return { temperature: 1, strange: limits.unknownLetter };
  return { temperature: bestTemperature(pieces), strange: strangeness(pieces) };
}

/** Pieces of 1, 2, 4 and 8 words in turn. */
function cut(model: ReadyLanguage, { text, lang }: LanguageExample): readonly Piece[] {
  const language = model.languages.indexOf(lang);
  const words = languageText(text).trim().split(" ");
  const pieces: Piece[] = [];
  for (let start = 0, size = 1; start < words.length; start += size, size = size === 8 ? 1 : size * 2) {
    const piece = ` ${words.slice(start, start + size).join(" ")} `;
    if (piece.length < 4) continue;
    pieces.push({ language, letters: piece.length - 1, costs: total(wordCosts(model, piece), model.languages.length) });
  }
  return pieces;
}

/** The costs of all words together. */
export function total({ costs }: WordCosts, languages: number): Float64Array {
  const sum = new Float64Array(languages);
  for (let base = 0; base < costs.length; base += languages)
    for (let i = 0; i < languages; i++) sum[i] = (sum[i] ?? 0) + (costs[base + i] ?? 0);
  return sum;
}

/** The probability of each language, from costs in sixteenths and a factor. Sums to one. */
export function shares(costs: Float64Array, temperature: number, prior?: Float64Array): Float64Array {
  const least = leastOf(costs);
  const weights = new Float64Array(costs.length);
  let sum = 0;
  for (let i = 0; i < costs.length; i++) {
    const weight = Math.exp(((least - (costs[i] ?? 0)) / limits.scale) * temperature) * (prior?.[i] ?? 1);
    weights[i] = weight;
    sum += weight;
  }
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) / sum;
  return weights;
}

/** The cost of the cheapest language. */
export function leastOf(costs: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (const cost of costs) if (cost < least) least = cost;
  return least;
}

function bestTemperature(pieces: readonly Piece[]): number {
  const tried = Array.from({ length: 33 }, (_, i) => 0.2 + i / 40);
  const losses = tried.map((temperature) =>
    pieces.reduce((sum, { costs, language }) => sum - Math.log((shares(costs, temperature)[language] ?? 0) + 1e-9), 0),
  );
  return tried[losses.indexOf(Math.min(...losses))] ?? 1;
}

/** One text in five hundred of these languages is stranger than this, and is then called unsure. */
const strangest = 0.998;
const lettersForStrangeness = 12;

function strangeness(pieces: readonly Piece[]): number {
  const means = pieces
    .filter(({ letters }) => letters >= lettersForStrangeness)
    .map(({ costs, language, letters }) => (costs[language] ?? 0) / letters)
    .sort((a, b) => a - b);
  return means[Math.floor(means.length * strangest)] ?? limits.unknownLetter;
}
