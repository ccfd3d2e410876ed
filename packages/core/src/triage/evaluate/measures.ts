import { confidence, first, givenAt, isInside, isRight, type Judged, rightFor } from "./judged.ts";

/** Share of the texts in scope whose best label is right, whatever its confidence. */
export function accuracy(all: readonly Judged[]): number {
  return share(all.filter(isInside), isRight);
}

/** Share of the texts in scope with a right label among the best `most`. */
export function recallAt(all: readonly Judged[], most: number): number {
  return share(all.filter(isInside), ({ right, ranked }) =>
    ranked.slice(0, most).some(({ label }) => right.includes(label)),
  );
}

/** How far confidence and the share of right labels lie apart: the mean over ten bands of confidence, by their size. */
export function calibrationError(all: readonly Judged[]): number {
  const bands = 10;
  let gap = 0;
  for (let band = 0; band < bands; band++) {
    const within = all.filter((each) => Math.min(bands - 1, Math.floor(confidence(each) * bands)) === band);
    gap += Math.abs(within.reduce((sum, each) => sum + confidence(each) - (isRight(each) ? 1 : 0), 0));
  }
  return all.length === 0 ? 0 : gap / all.length;
}

/**
 * The area under the ROC curve of confidence, in scope against out of scope: how often a text with a label is more
 * confident than one without. Null where one of the two is missing.
 */
export function areaUnderCurve(all: readonly Judged[]): number | null {
  const sorted = [...all].sort((a, b) => confidence(a) - confidence(b));
  const inside = all.filter(isInside).length;
  if (inside === 0 || inside === all.length) return null;
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && confidence(sorted[to] as Judged) === confidence(sorted[from] as Judged)) to++;
    // Equal confidence counts half: all of them take the middle rank.
    ranks += sorted.slice(from, to).filter(isInside).length * ((from + to + 1) / 2);
    from = to;
  }
  return (ranks - (inside * (inside + 1)) / 2) / (inside * (all.length - inside));
}

/** What happens at one threshold. */
export interface AtThreshold {
  readonly threshold: number;
  /** Over all texts, "none of these" counting as a label. */
  readonly accuracy: number;
  readonly insideAccuracy: number;
  /** Out-of-scope texts that were given no label; null where there are none. */
  readonly outsideRecall: number | null;
  /** Matthews' correlation over all labels and "none of these". */
  readonly correlation: number;
}

export function atThreshold(all: readonly Judged[], threshold: number): AtThreshold {
  const pairs = all.map((each) => {
    const given = givenAt(each, threshold);
    return { each, given, right: rightFor(each, given) };
  });
  const hit = ({ given, right }: { given: string; right: string }) => given === right;
  const outsidePairs = pairs.filter(({ each }) => !isInside(each));
  return {
    threshold,
    accuracy: share(pairs, hit),
    insideAccuracy: share(
      pairs.filter(({ each }) => isInside(each)),
      hit,
    ),
    outsideRecall: outsidePairs.length === 0 ? null : share(outsidePairs, hit),
    correlation: correlation(pairs),
  };
}

/** Matthews' correlation coefficient for many labels (Gorodkin 2004): 1 perfect, 0 as chance. */
function correlation(pairs: readonly { readonly given: string; readonly right: string }[]): number {
  const given = countBy(pairs.map((pair) => pair.given));
  const right = countBy(pairs.map((pair) => pair.right));
  const all = pairs.length;
  const hits = pairs.filter((pair) => pair.given === pair.right).length;
  let cross = 0;
  for (const [label, count] of given) cross += count * (right.get(label) ?? 0);
  const room = (counts: Map<string, number>) =>
    all * all - [...counts.values()].reduce((sum, count) => sum + count ** 2, 0);
  const scale = Math.sqrt(room(given) * room(right));
  return scale === 0 ? 0 : (hits * all - cross) / scale;
}

/** Precision, recall and their harmonic mean for one label. */
export interface LabelFigures {
  readonly label: string;
  readonly examples: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Figures of each label when the best one is given whatever its confidence; texts out of scope aside. */
export function perLabel(all: readonly Judged[]): readonly LabelFigures[] {
  const inside = all.filter(isInside);
  const labels = [...new Set(inside.flatMap(({ right }) => right))].sort();
  return labels.map((label) => {
    const meant = inside.filter(({ right }) => right.includes(label));
    const given = inside.filter((each) => first(each) === label);
    const hits = given.filter(isRight).length;
    const precision = given.length === 0 ? 0 : hits / given.length;
    const recall = hits / meant.length;
    const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { label, examples: meant.length, precision, recall, f1 };
  });
}

/** Which label was given for which, the most frequent mistakes first. */
export function confusions(all: readonly Judged[]): readonly { right: string; given: string; times: number }[] {
  const wrong = all.filter((each) => isInside(each) && !isRight(each));
  const counts = countBy(wrong.map((each) => JSON.stringify([each.right[0], first(each)])));
  return [...counts]
    .map(([key, times]) => {
      const [right, given] = JSON.parse(key) as [string, string];
      return { right, given, times };
    })
    .sort((a, b) => b.times - a.times || (a.right < b.right ? -1 : 1));
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function share<T>(all: readonly T[], counts: (each: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(counts).length / all.length;
}
