import { hashEnd, hashOf, hashStep } from "../features/hash.ts";
import { KeyTable } from "../features/key-table.ts";
import type { Vector } from "../features/vectorizer.ts";
import { scoreInto } from "../train/lesson.ts";
import { type Svm, trainSvm } from "../train/svm.ts";
import { FeatureReader } from "./features.ts";
import type { UrgencyExample, UrgencyModel } from "./model.ts";
import { readTokens } from "./read.ts";
import { type Judged, measureAt, thresholdOf } from "./threshold.ts";
import { onlyNames, topics } from "./topics.ts";
import { type Feature, vectorOf } from "./vector.ts";

/** An everyday message that is not urgent. */
export interface OrdinaryText {
  readonly text: string;
  readonly lang?: string;
}

interface Lesson {
  readonly vector: Vector;
  readonly rule: string | null;
  readonly kind: Judged["kind"] | "topic";
  /** Its own text as a number, by which it is held out: neither order nor chance has a say. */
  readonly hash: number;
}

const parts = 8;
/** One division into parts makes a threshold that hangs on who is held out with whom. */
const turns = [0, 1, 2] as const;
/** A missed emergency weighs more than a false alarm while learning, too. */
const weightOf = { urgent: 5, near: 1, ordinary: 1, topic: 1 } as const;
const cost = 1;
const passes = 60;

/**
 * Learns a team's rules from examples, against near misses and ordinary messages. The rules' own words belong among
 * the examples. The same texts make the same model, in any order. Throws an `Error` when no example is urgent.
 */
export function trainUrgency(examples: readonly UrgencyExample[], ordinary: readonly OrdinaryText[]): UrgencyModel {
  const rules = [...new Set(examples.flatMap(({ rule }) => rule ?? []))].sort();
  if (rules.length === 0) throw new Error("Urgency needs at least one rule with an example.");
  const { lessons, keys } = lessonsOf(examples, ordinary);
  const judged = lessons.length < 2 * parts ? [] : turns.flatMap((turn) => judgeHeldOut(lessons, keys.length, turn));
  const threshold = judged.length === 0 ? 0 : thresholdOf(judged);
  const measured = measureAt(judged, threshold);
  const signs = signsIn(examples);
  const { weights, bias } = fit(lessons, keys.length, rules);
  return {
    version: 1,
    rules,
    keys,
    weights: weights.packed(),
    bias,
    ...(signs.length > 0 && { signs }),
    threshold,
    measured: { ...measured, urgent: measured.urgent / turns.length },
  };
}

/** The words of urgent examples that name their subject and say no more of it. */
function signsIn(examples: readonly UrgencyExample[]): readonly string[] {
  const named = examples
    .filter(({ rule }) => rule !== null)
    .map(({ text, lang }) => readTokens(text, lang ? [lang] : []))
    .filter((tokens) => onlyNames(tokens, []));
  return [...new Set(named.flat().map(({ word }) => word))].sort();
}

interface Taught {
  readonly lessons: readonly Lesson[];
  /** The features of all lessons; a row of the model each. */
  readonly keys: Int32Array;
}

function lessonsOf(examples: readonly UrgencyExample[], ordinary: readonly OrdinaryText[]): Taught {
  const all = [
    ...examples.map((each) => ({ ...each, kind: each.rule === null ? ("near" as const) : ("urgent" as const) })),
    ...ordinary.map((each) => ({ ...each, rule: null, kind: "ordinary" as const })),
    ...topics().map((each) => ({ ...each, rule: null, kind: "topic" as const })),
  ];
  const sorted = all.map((each) => ({ each, id: `${each.kind} ${each.rule ?? ""} ${each.lang ?? ""} ${each.text}` }));
  sorted.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const read = sorted.map(({ each }) => ({ ...each, features: featuresOf(each.text, each.lang) }));
  const keys = Int32Array.from(new Set(read.flatMap(({ features }) => features.map(({ key }) => key)))).sort();
  const table = new KeyTable(keys);
  const lessons = read.map(({ features, text, rule, kind }) => ({
    vector: vectorOf(table, features),
    rule,
    kind,
    hash: hashOf(text),
  }));
  return { lessons, keys };
}

const reader = new FeatureReader();

function featuresOf(text: string, lang: string | undefined): readonly Feature[] {
  const found = reader.read(readTokens(text, lang ? [lang] : []));
  return Array.from({ length: found.count }, (_, i) => ({ key: found.keys[i] ?? 0, weight: found.weights[i] ?? 0 }));
}

/** Each lesson's score by a model made of the lessons of the other parts. In every turn other lessons are one part. */
function judgeHeldOut(lessons: readonly Lesson[], rows: number, turn: number): readonly Judged[] {
  const judged: Judged[] = [];
  const score = new Float64Array(1);
  for (let part = 0; part < parts; part++) {
    const others = lessons.filter((each) => partOf(each, turn) !== part);
    // Which rule it is has no threshold: only "urgent at all" is examined.
    const { weights, bias } = fit(others, rows, []);
    const packed = weights.packed();
    for (const lesson of lessons) {
      // Single words are taught, and no examination: they are not what people mostly write.
      if (partOf(lesson, turn) !== part || lesson.kind === "topic") continue;
      scoreInto(score, packed, lesson.vector);
      judged.push({ score: (score[0] ?? 0) + bias, kind: lesson.kind });
    }
  }
  return judged;
}

const partOf = ({ hash }: Lesson, turn: number) => (hashEnd(hashStep(hash, turn)) >>> 8) % parts;

/** Class 0 is "urgent at all"; the others tell which of the rules it is. */
function fit(lessons: readonly Lesson[], rows: number, rules: readonly string[]): Svm {
  const named = lessons.map(({ vector, rule, kind }) => ({
    vector,
    classes: rule === null ? [] : rules.length === 0 ? [0] : [0, rules.indexOf(rule) + 1],
    weight: weightOf[kind],
  }));
  return trainSvm(named, { rows, classes: rules.length + 1, cost, passes });
}
