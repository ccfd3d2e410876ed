import { best } from "../classify/classifier.ts";
import { evidenceFor, kindsOfEvidence } from "../classify/evidence.ts";
import { Chance } from "./chance.ts";
import type { Lesson, Weights } from "./lesson.ts";
import { chanceOf, fitLogistic, type Observation } from "./logistic.ts";

/** A lesson with what the folds need to know of it: whether it may be asked about (a label's name may not). */
export interface Exercise extends Lesson {
  readonly asked: boolean;
}

export interface Calibration {
  readonly coefficients: readonly number[];
  readonly threshold: number;
}

export type Train = (lessons: readonly Exercise[]) => Weights;

const folds = 5;
/** Fewer labels than this cannot spare one to stand for the unknown. */
const leastToHide = 4;
/** What part of all messages is taken to mean none of the labels; in real traffic it is a quarter to a half. */
const outsideShare = 1 / 3;
/** The same for confidence, which is to be true of messages that are about something the model knows. */
const outsideShareOfConfidence = 0.1;
/** Lessons above which one fold is enough to learn five numbers, and another training too dear. */
const manyLessons = 3_000;
const someLessons = 600;
/** A second label of one text is looked at as well, so that several labels at a time have honest confidence. */
const looked = 3;

interface Trial extends Observation {
  /** The first label of a text: what "none of these" is decided on. */
  readonly first: boolean;
  /** Whether "none of these" would have been right. */
  readonly unknown: boolean;
}

/**
 * Learns from the examples alone how far scores may be believed. In each fold the model is trained without a fifth of
 * the examples, and without a fifth of the *labels*: questions about a label it never heard of are what "none of
 * these" looks like. The threshold is where most of both are right.
 */
export function calibrate(exercises: readonly Exercise[], classes: number, train: Train): Calibration {
  const parts = split(exercises, classes);
  const runs = exercises.length > manyLessons ? 1 : exercises.length > someLessons ? 2 : folds;
  const inside: Trial[] = [];
  const outside: Trial[] = [];
  for (let fold = 0; fold < runs; fold++) {
    const hidden = (c: number) => classes >= leastToHide && parts.ofClass[c] === fold;
    const kept = exercises.filter(
      (each, i) => !each.classes.some(hidden) && (parts.ofLesson[i] !== fold || !each.asked),
    );
    const weights = train(kept);
    exercises.forEach((each, i) => {
      if (!each.asked) return;
      const unknown = each.classes.every(hidden);
      if (unknown) outside.push(...trials(each, weights, true));
      else if (parts.ofLesson[i] === fold && !each.classes.some(hidden)) inside.push(...trials(each, weights, false));
    });
  }
  return fit(inside, outside);
}

/** Which fold each lesson and each class belongs to: dealt out evenly within every class. */
function split(exercises: readonly Exercise[], classes: number): { ofLesson: Uint8Array; ofClass: Uint8Array } {
  const chance = new Chance(7);
  const order = Uint32Array.from(exercises, (_, i) => i);
  chance.shuffle(order);
  const dealt = new Uint32Array(classes + 1);
  const ofLesson = new Uint8Array(exercises.length);
  for (const i of order) {
    const c = exercises[i]?.classes[0] ?? classes;
    const turn = dealt[c] ?? 0;
    dealt[c] = turn + 1;
    ofLesson[i] = (turn + c) % folds;
  }
  const classOrder = Uint32Array.from({ length: classes }, (_, c) => c);
  chance.shuffle(classOrder);
  const ofClass = new Uint8Array(classes);
  classOrder.forEach((c, turn) => {
    ofClass[c] = turn % folds;
  });
  return { ofLesson, ofClass };
}

function trials({ vector, classes: right }: Exercise, weights: Weights, unknown: boolean): Trial[] {
  const scores = Float64Array.from(weights.sumOf(vector).subarray(0, weights.width));
  return best(scores, looked).map((c, place) => ({
    evidence: evidenceFor(scores, c),
    outcome: !unknown && right.includes(c),
    weight: 1,
    first: place === 0,
    unknown,
  }));
}

function fit(inside: readonly Trial[], outside: readonly Trial[]): Calibration {
  // A text with nothing in common with any example is none of the labels, in every model.
  const nothing: Trial = { evidence: [1, 0, 0], outcome: false, weight: 1, first: true, unknown: true };
  const weighed = (part: number) => {
    const weight = (part / (1 - part)) * (Math.max(1, inside.length) / Math.max(1, outside.length));
    return [...inside, ...outside.map((trial) => ({ ...trial, weight })), nothing];
  };
  const coefficients = sensible(fitLogistic(weighed(outsideShareOfConfidence), kindsOfEvidence));
  const firsts = weighed(outsideShare).filter(({ first }) => first);
  return { coefficients, threshold: bestThreshold(firsts, coefficients) };
}

/**
 * Of very few examples the folds tell the opposite of what is so: without one "hello" of two, the other label is the
 * more frequent one. A better label is then believed less than a worse one, and scores are taken as they are instead.
 */
function sensible(coefficients: readonly number[]): readonly number[] {
  const [, ofScore = 0, ofDistance = 0] = coefficients;
  return ofScore + ofDistance > 0 ? coefficients : believedAsTheyAre;
}
const believedAsTheyAre: readonly number[] = [0, 1, 1];

/** The top of the curve is flat and uneven: all thresholds this near to the best are taken as equal to it. */
const flat = 0.02;

/**
 * Where most texts are right, "none of these" counting as a label. A wrong label on a text that has another is as wrong
 * without it, and does not move the threshold. The middle of the best stretch is steadier than its highest point.
 */
function bestThreshold(trials: readonly Trial[], coefficients: readonly number[]): number {
  const sorted = trials
    .map(({ evidence, outcome, unknown, weight }) => ({
      chance: chanceOf(coefficients, evidence),
      worth: outcome ? weight : unknown ? -weight : 0,
    }))
    .sort((a, b) => b.chance - a.chance);
  let worth = 0;
  const sums = sorted.map(({ worth: own }) => {
    worth += own;
    return worth;
  });
  const total = trials.reduce((sum, { weight }) => sum + weight, 0);
  const enough = Math.max(0, ...sums) - flat * total;
  const good = sorted.filter((_, i) => (sums[i] ?? 0) >= enough).map(({ chance }) => chance);
  return good.length === 0 ? 0.5 : ((good[0] ?? 0) + (good.at(-1) ?? 0)) / 2;
}
