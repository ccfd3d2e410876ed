import fc from "fast-check";
import { expect, test } from "vitest";
import { Classifier } from "../classify/classifier.ts";
import { assemble, decodeModel, encodeModel } from "../model/model.ts";
import { clinicExamples } from "../test/clinic.ts";
import { trainLabels } from "./labels.ts";

const model = trainLabels(clinicExamples);
const classifier = new Classifier(model);
const best = (text: string) => classifier.classify(text).ranked[0]?.label;

test("new words for the same things are understood, with slips, capitals and stretched letters", () => {
  expect(best("WHEN IS MY APOINTMENT???")).toBe("appointment");
  expect(best("breastfeding hurts sooooo much")).toBe("breastfeeding");
  expect(best("did the grants pay out")).toBe("grant");
  expect(best("vacine for measels")).toBe("vaccine");
});

test("what is about none of the labels is given none", () => {
  for (const text of ["", "👍", "12345", "qwrtpsdf"]) expect(classifier.classify(text).labels).toEqual([]);
});

test("confidence is a share, the ranking falls, and what is given lies above the threshold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const { ranked, labels, threshold } = classifier.classify(text);
      const confidences = ranked.map(({ confidence }) => confidence);
      expect(confidences.every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true);
      expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
      expect(labels.every(({ confidence }) => confidence >= threshold)).toBe(true);
    }),
  );
});

test("a message may have several labels", () => {
  const found = classifier.classify("thank you, when is my next appointment").ranked.slice(0, 2);
  expect(found.map(({ label }) => label).sort()).toEqual(["appointment", "thanks"]);
});

test("the order of the examples, and storing the model, change no prediction and no byte", () => {
  const few = clinicExamples.filter((_, i) => i % 2 === 0);
  const bytes = encodeModel(assemble({ labels: trainLabels(few) }));
  fc.assert(
    fc.property(fc.shuffledSubarray([...few], { minLength: few.length }), (shuffled) => {
      expect(encodeModel(assemble({ labels: trainLabels(shuffled) }))).toEqual(bytes);
    }),
    { numRuns: 3 },
  );
});

test("a stored model says the same of every text", () => {
  const stored = decodeModel(encodeModel(assemble({ labels: model }))).labels;
  if (!stored) throw new Error("The labels were not stored.");
  const again = new Classifier(stored);
  for (const { text } of clinicExamples) expect(again.classify(text)).toEqual(classifier.classify(text));
});

test("one label and one example are enough to train, none is an error that says what is missing", () => {
  expect(new Classifier(trainLabels([{ text: "hello there", labels: ["greeting"] }])).classify("zzz").labels).toEqual(
    [],
  );
  expect(() => trainLabels([])).toThrow("give each example a label");
  expect(() => trainLabels([{ text: "hello", labels: [] }])).toThrow(RangeError);
});

test("examples that are empty or all alike do not stop training", () => {
  const odd = trainLabels([
    { text: "", labels: ["a"] },
    { text: "same", labels: ["a"] },
    { text: "same", labels: ["b"] },
  ]);
  expect(new Classifier(odd).classify("same").ranked.map(({ confidence }) => Number.isFinite(confidence))).toEqual([
    true,
    true,
  ]);
});

test("of a handful of examples, too, the better label is believed more", () => {
  const handful = trainLabels([
    { text: "hi, you", labels: ["greeting"] },
    { text: "hello", labels: ["greeting"] },
    { text: "bye now", labels: ["parting"] },
    { text: "see you", labels: ["parting"] },
  ]);
  const { labels, ranked } = new Classifier(handful).classify("helo there");
  expect(labels.map(({ label }) => label)).toEqual(["greeting"]);
  expect(ranked[0]?.confidence).toBeGreaterThan(ranked[1]?.confidence ?? 1);
});
