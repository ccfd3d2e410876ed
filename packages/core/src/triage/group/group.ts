import { wordsOf } from "../features/words.ts";

/** Texts that ask the same thing, as far as words tell. */
export interface TextGroup {
  /** Places in the list that was given: the one that is most like all the others comes first. */
  readonly members: readonly number[];
}

/** How alike two texts must be: the cosine of their runs of letters, the rare ones counting more. */
const alike = 0.3;
/** What is in more texts than this tells nothing of what is asked. */
const commonShare = 0.2;
/** Only this much of a text is read. */
const charsRead = 500;
/** Runs of letters inside words, so that slips and other forms of a word are near. */
const runLength = 3;

/**
 * Groups texts by likeness, the largest group first. Each text joins the group whose first text it is most like, or begins
 * one: the work is bounded by the texts that share a word. The order given decides, so newest first means that groups are
 * named by new texts.
 */
export function groupTexts(texts: readonly string[]): readonly TextGroup[] {
  const groups: number[][] = [];
  const leaders: Leaders = new Map();
  vectorsOf(texts.map(featuresOf)).forEach((vector, at) => {
    const found = nearest(vector, leaders);
    if (found === null) {
      lead(vector, groups.length, leaders);
      groups.push([at]);
    } else groups[found]?.push(at);
  });
  return groups.map((members) => ({ members })).sort((a, b) => b.members.length - a.members.length);
}

type Features = ReadonlyMap<string, number>;

/** Feature → the groups whose first text has it, and its weight there. */
type Leaders = Map<string, { readonly group: number; readonly weight: number }[]>;

function lead(vector: Features, group: number, leaders: Leaders): void {
  for (const [feature, weight] of vector) {
    const those = leaders.get(feature);
    if (those) those.push({ group, weight });
    else leaders.set(feature, [{ group, weight }]);
  }
}

/** The group with the greatest cosine, if it is great enough. */
function nearest(vector: Features, leaders: Leaders): number | null {
  const likeness = new Map<number, number>();
  for (const [feature, mine] of vector)
    for (const { group, weight } of leaders.get(feature) ?? [])
      likeness.set(group, (likeness.get(group) ?? 0) + mine * weight);
  let best: number | null = null;
  let most = alike;
  for (const [group, cosine] of likeness) if (cosine >= most) [best, most] = [group, cosine];
  return best;
}

function featuresOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text.slice(0, charsRead)).flatMap(runsOf));
}

function runsOf(word: string): readonly string[] {
  const whole = ` ${word} `;
  if (whole.length <= runLength) return [whole];
  return Array.from({ length: whole.length - runLength + 1 }, (_, at) => whole.slice(at, at + runLength));
}

/** Each text as a vector of length one. A text of nothing but common runs keeps them: "hello" is alike to "hello". */
function vectorsOf(all: readonly ReadonlySet<string>[]): readonly Features[] {
  const counts = new Map<string, number>();
  for (const features of all) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const common = Math.max(3, all.length * commonShare);
  return all.map((features) => {
    const rare = [...features].filter((feature) => (counts.get(feature) ?? 0) <= common);
    const kept = rare.length > 0 ? rare : [...features];
    const weights = kept.map((feature) => Math.log(1 + all.length / (counts.get(feature) ?? 1)));
    const length = Math.hypot(...weights) || 1;
    return new Map(kept.map((feature, i) => [feature, (weights[i] ?? 0) / length]));
  });
}
