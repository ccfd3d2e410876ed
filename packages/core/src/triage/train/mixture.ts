import { trainEmbedding } from "./embedding.ts";
import type { Lesson, Weights } from "./lesson.ts";
import { trainSvm } from "./svm.ts";

/** How much of the support vector machine is mixed in: it errs elsewhere, and a little of it helps on every set. */
const svmShare = 0.3;
/** Steps over all lessons that embeddings may take: twice as many gain nothing on held-back examples. */
const mostSteps = 16_000;
/** What more steps than this would make of it is done once, or less often: it keeps 10,000 examples within some seconds. */
const muchWork = 32_000;
const mostPasses = 30;
const leastPasses = 3;
const svmMostPasses = 8;
/** A model that is only to show how far scores may be believed is trained less; its scores spread the same. */
const trialPart = 0.6;

/**
 * The weights of all labels: the mean of embeddings begun from different chance, and a support vector machine. Each
 * is brought to the same spread of scores first, so the sum's spread is comparable between models: about one.
 * `trial`: only to be tried on held-back examples.
 */
export function trainMixture(lessons: readonly Lesson[], rows: number, classes: number, trial = false): Weights {
  const all = Math.min(mostPasses, Math.max(leastPasses, mostSteps / 2 / lessons.length));
  const passes = Math.round(all * (trial ? trialPart : 1));
  const embeddings = trial || lessons.length * all * 2 > muchWork ? 1 : 2;
  const svmPasses = lessons.length * svmMostPasses > muchWork ? 2 : svmMostPasses;
  const mixed = trainSvm(lessons, { rows, classes, cost: 1, passes: svmPasses }).weights;
  rescale(mixed, svmShare / spread(mixed, lessons));
  for (let seed = 0; seed < embeddings; seed++) {
    const part = trainEmbedding(lessons, { rows, classes, passes, seed });
    const share = 1 / (embeddings * spread(part, lessons));
    addTo(mixed.numbers, part.numbers, share);
  }
  rescale(mixed, 1 / (1 + svmShare));
  return mixed;
}

/** The lessons that the spread is measured on; more say the same. */
const sample = 500;

/** The mean standard deviation of the scores of one text. */
function spread(weights: Weights, lessons: readonly Lesson[]): number {
  const every = Math.max(1, Math.floor(lessons.length / sample));
  let sum = 0;
  let count = 0;
  for (let i = 0; i < lessons.length; i += every) {
    const lesson = lessons[i];
    if (!lesson) continue;
    sum += deviation(weights.sumOf(lesson.vector).subarray(0, weights.width));
    count++;
  }
  return sum > 0 ? sum / count : 1;
}

function deviation(scores: Float32Array): number {
  let sum = 0;
  for (const score of scores) sum += score;
  const mean = sum / scores.length;
  let square = 0;
  for (const score of scores) square += (score - mean) ** 2;
  return Math.sqrt(square / scores.length);
}

function rescale({ numbers }: Weights, by: number): void {
  for (let i = 0; i < numbers.length; i++) numbers[i] = (numbers[i] ?? 0) * by;
}

function addTo(sums: Float32Array, numbers: Float32Array, times: number): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (numbers[i] ?? 0) * times;
}
