import { expect, test } from "vitest";
import type { Judged } from "./judged.ts";
import { accuracy, areaUnderCurve, atThreshold, calibrationError, confusions, perLabel, recallAt } from "./measures.ts";

/** `a b .9`: the right label (`-` for none), the label given, its confidence. */
function judged(...lines: readonly string[]): readonly Judged[] {
  return lines.map((line) => {
    const [right = "", given = "", confidence = "0"] = line.split(" ");
    return { right: right === "-" ? [] : [right], ranked: [{ label: given, confidence: Number(confidence) }] };
  });
}

const all = judged("a a .9", "a b .6", "b b .8", "- a .3", "- b .7");

test("accuracy and recall look at texts in scope only", () => {
  expect(accuracy(all)).toBeCloseTo(2 / 3);
  expect(recallAt(all, 1)).toBeCloseTo(2 / 3);
});

test("the area under the curve is the share of pairs in the right order, equals counting half", () => {
  expect(areaUnderCurve(all)).toBeCloseTo(5 / 6);
  expect(areaUnderCurve(judged("a a .5", "- a .5"))).toBe(0.5);
  expect(areaUnderCurve(judged("a a .5"))).toBeNull();
});

test("a threshold turns low confidence into none of these", () => {
  const at = atThreshold(all, 0.75);
  expect(at.accuracy).toBeCloseTo(4 / 5);
  expect(at.insideAccuracy).toBeCloseTo(2 / 3);
  expect(at.outsideRecall).toBe(1);
});

test("Matthews' correlation is one when all is right and zero when everything gets the same label", () => {
  expect(atThreshold(judged("a a .9", "b b .9", "- a .1"), 0.5).correlation).toBeCloseTo(1);
  expect(atThreshold(judged("a a .9", "b a .9"), 0.5).correlation).toBe(0);
});

test("confidence that comes true has no calibration error, blind confidence has", () => {
  expect(calibrationError(judged("a a .5", "a b .5"))).toBeCloseTo(0);
  expect(calibrationError(judged("a a 1", "a b 1"))).toBeCloseTo(0.5);
});

test("each label has its precision, recall and F1, and mistakes are counted by pair", () => {
  const [a, b] = perLabel(all);
  expect(a).toMatchObject({ label: "a", examples: 2, precision: 1, recall: 0.5 });
  expect(b).toMatchObject({ label: "b", examples: 1, precision: 0.5, recall: 1 });
  expect(confusions(all)).toEqual([{ right: "a", given: "b", times: 1 }]);
});
