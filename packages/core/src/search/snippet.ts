import { fold } from "./fold.ts";
import { type Asked, isUnspaced } from "./tokens.ts";

/** A piece of a text; a hit is what was asked for. */
export interface Part {
  readonly text: string;
  readonly isHit: boolean;
}

const around = 60;
const longest = 180;

/** The place of a text where what was asked for stands, with its hits marked; the beginning where it is not found as written. */
export function snippet(text: string, asked: readonly Asked[]): readonly Part[] {
  const { folded, places } = foldedWithPlaces(text);
  const hits = joined(asked.flatMap(({ token, isBeginning }) => occurrences(folded, token, isBeginning)));
  const first = hits[0];
  const start = first === undefined ? 0 : Math.max(0, first[0] - around);
  const end = Math.min(folded.length, start + longest);
  const at = (place: number) => places[place] ?? text.length;
  const parts: Part[] = [];
  let from = start;
  const add = (to: number, isHit: boolean) => {
    const piece = text.slice(at(from), at(to));
    if (piece !== "") parts.push({ text: piece, isHit });
    from = to;
  };
  for (const [begin, stop] of hits) {
    if (begin >= end) break;
    add(begin, false);
    add(Math.min(stop, end), true);
  }
  add(end, false);
  return [...(start > 0 ? [more] : []), ...parts, ...(end < folded.length ? [more] : [])];
}

const more: Part = { text: "…", isHit: false };

/** Folding changes lengths: for each letter of the folded text, where its letter of the text begins. */
function foldedWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = "";
  const places: number[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const small = fold(segment);
    for (let i = 0; i < small.length; i++) places.push(index);
    folded += small;
  }
  return { folded, places };
}

const graphemes = new Intl.Segmenter();
const isWord = /[\p{L}\p{N}\p{M}]/u;

function occurrences(folded: string, token: string, isBeginning: boolean): [number, number][] {
  const found: [number, number][] = [];
  // Pairs of letters stand within words, words by themselves.
  const isWithin = isUnspaced(token);
  for (let at = folded.indexOf(token); at >= 0; at = folded.indexOf(token, at + token.length)) {
    const end = at + token.length;
    const begins = isWithin || !isWord.test(folded[at - 1] ?? " ");
    if (begins && (isWithin || isBeginning || !isWord.test(folded[end] ?? " "))) found.push([at, end]);
    if (found.length >= 100) break;
  }
  return found;
}

function joined(hits: readonly [number, number][]): readonly [number, number][] {
  const all: [number, number][] = [];
  for (const [begin, end] of hits.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && begin <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([begin, end]);
  }
  return all;
}
