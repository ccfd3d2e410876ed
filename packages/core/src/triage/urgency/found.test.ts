import fc from "fast-check";
import { expect, test } from "vitest";
import { Found } from "./found.ts";

type Feature = readonly [key: number, weight: number, word: number, other: number];

/** So many words a message has here. */
const places = 20;

/** The same in a map, as plainly as it can be said. */
function plainly(features: readonly Feature[]) {
  const known = new Map<number, { weight: number; words: number[] }>();
  for (const [key, weight, word, other] of features) {
    const feature = known.get(key) ?? { weight, words: [] };
    known.set(key, feature);
    feature.words.push(word, ...(other === word ? [] : [other]));
  }
  return known;
}

function kept(found: Found) {
  return new Map(
    Array.from({ length: found.count }, (_, feature) => {
      const sums = new Float64Array(places);
      found.share(feature, sums, 1);
      return [found.keys[feature], { weight: found.weights[feature], sums, count: found.words[feature] }] as const;
    }),
  );
}

function expectSame(found: Found, features: readonly Feature[]): void {
  const plain = plainly(features);
  const all = kept(found);
  expect([...all.keys()]).toEqual([...plain.keys()]);
  for (const [key, { weight, words }] of plain) {
    const sums = new Float64Array(places);
    for (const word of words) sums[word] = (sums[word] ?? 0) + 1;
    expect(all.get(key)).toEqual({ weight, sums, count: words.length });
  }
}

const feature = (most: number): fc.Arbitrary<Feature> =>
  fc.tuple(fc.nat(most), fc.double({ min: 0.1, max: 9, noNaN: true }), fc.nat(places - 1), fc.nat(places - 1));

test("each feature is kept once, with its first weight and all of its words, in the order in which they came", () => {
  const found = new Found();
  fc.assert(
    // Few keys meet often; of many some share a place in the table.
    fc.property(fc.array(fc.oneof(feature(20), feature(2 ** 30))), (features) => {
      found.clear();
      for (const one of features) found.add(...one);
      expectSame(found, features);
    }),
  );
});

test("a message of any length finds room, and the next one finds nothing of it", () => {
  const found = new Found();
  const long = Array.from({ length: 3000 }, (_, n): Feature => [n * 512, 1 + n, n % places, (n + 1) % places]);
  for (const one of [...long, ...long]) found.add(...one);
  expectSame(found, [...long, ...long]);
  found.clear();
  expect(found.count).toBe(0);
  const short: readonly Feature[] = [[512, 2, 7, 7]];
  for (const one of short) found.add(...one);
  expectSame(found, short);
});
