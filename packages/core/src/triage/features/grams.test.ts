import fc from "fast-check";
import { expect, test } from "vitest";
import { Classifier } from "../classify/classifier.ts";
import { clinicExamples } from "../test/clinic.ts";
import { trainLabels } from "../train/labels.ts";
import { scoreInto } from "../train/lesson.ts";
import { GramReader, gramKinds } from "./grams.ts";
import { Vectorizer } from "./vectorizer.ts";

const model = trainLabels(clinicExamples, undefined, { confidence: false });
const other = trainLabels(clinicExamples.slice(0, 12), undefined, { confidence: false });

test("a word is known whole, by its parts and by the runs that it stands in", () => {
  const { keys, kinds, runs } = new GramReader().read("at");
  const count = (kind: number) => kinds.filter((each) => (each & kind) > 0).length;
  // The runs of " at ": " at", " at ", "at "; its parts are those and " a", "at", "t ".
  expect([gramKinds.word, gramKinds.part, gramKinds.run].map(count)).toEqual([1, 6, 3]);
  expect(keys.length).toBe(7);
  expect(new GramReader().read("").keys.length).toBe(0);
  const twice = new GramReader().read("at at");
  expect(new Set(twice.keys).size).toBe(twice.keys.length);
  for (const [place, key] of keys.entries()) expect(twice.runs[twice.keys.indexOf(key)]).toBe(2 * (runs[place] ?? 0));
  expect(twice.places.filter((place) => twice.keys[place] === keys[0]).length).toBe(2);
});

test("a text that was read once is judged by several models as each would read it itself", () => {
  const [first, second] = [new Classifier(model), new Classifier(other)];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...clinicExamples.map(({ text }) => text)), { maxLength: 3 }), (texts) => {
      const text = texts.join(" ");
      const grams = new GramReader().read(text);
      expect(first.classify(grams)).toEqual(first.classify(text));
      expect(second.classify(grams)).toEqual(second.classify(text));
    }),
  );
});

test("scores are the sums of weights, however many features a text has", () => {
  const classifier = new Classifier(model);
  const vectorizer = new Vectorizer(model.vocabulary);
  const long = clinicExamples.map(({ text }) => text).join(" ");
  for (let length = 0; length < 80; length++) {
    const { rows, values, known } = vectorizer.vector(long.slice(0, length));
    const sums = new Float64Array(model.labels.length);
    scoreInto(sums, model.weights, {
      rows,
      values: values.map((value, f) => value * (model.scales[rows[f] ?? 0] ?? 0)),
      known,
    });
    for (const { label, score } of classifier.classify(long.slice(0, length), 99).ranked)
      expect(score).toBeCloseTo(sums[model.labels.indexOf(label)] ?? Number.NaN, 3);
  }
});
