import { hashOf } from "../features/hash.ts";

/**
 * At most `most` of these, dealt out evenly: a group that has fewer than its share keeps all. Which of a group stay depends
 * on their own texts, so neither order nor chance has a say.
 */
export function evenSample<T extends { readonly text: string }>(
  all: readonly T[],
  most: number,
  groupOf: (each: T) => string,
): readonly T[] {
  if (all.length <= most) return all;
  const kept = new Set<T>();
  const smallestFirst = [...Map.groupBy(all, groupOf).values()].sort((a, b) => a.length - b.length);
  smallestFirst.forEach((group, i) => {
    const share = Math.floor((most - kept.size) / (smallestFirst.length - i));
    for (const each of group.length <= share ? group : byText(group).slice(0, share)) kept.add(each);
  });
  return all.filter((each) => kept.has(each));
}

function byText<T extends { readonly text: string }>(group: readonly T[]): readonly T[] {
  return group
    .map((each) => ({ each, place: hashOf(each.text) >>> 0 }))
    .sort((a, b) => a.place - b.place || (a.each.text < b.each.text ? -1 : 1))
    .map(({ each }) => each);
}
