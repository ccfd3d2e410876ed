/**
 * Cuts a text into pieces of at most `limit` UTF-16 units that joined together are the text again: after a blank
 * line, a line, a sentence or a word, whichever comes first in that order in the last half of a piece; in the middle
 * of a word only where there is no space, and never inside what a reader sees as one character.
 */
export function splitText(text: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const end = cutAt(rest, limit);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

// What may end a piece, the best first. Sentences also end with Arabic, Devanagari, Chinese and Ethiopic marks.
const ends = [/\n\s*\n/gu, /\n/gu, /[.!?…؟۔।。！？።]["'”’)\]]*\s+|[。！？]/gu, /\s+/gu];

function cutAt(text: string, limit: number): number {
  const window = text.slice(0, limit);
  for (const end of ends) {
    const at = lastEnd(window, end);
    if (at > limit / 2 && !continues.test(text.slice(at, at + 2))) return at;
  }
  return lastBoundary(text, limit);
}

// What belongs to the character before it.
const continues = /^(?:\p{M}|\u200d|\n)/u;

function lastEnd(window: string, end: RegExp): number {
  let last = 0;
  for (const match of window.matchAll(end)) last = match.index + match[0].length;
  return last;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
// A cluster has at most some tens of units in any language; a longer one is cut between its code points.
const longestCluster = 128;

function lastBoundary(text: string, limit: number): number {
  const cluster = graphemes.segment(text.slice(0, limit + longestCluster)).containing(limit);
  if (cluster !== undefined && cluster.index > limit - longestCluster && cluster.index > 0) return cluster.index;
  const insidePair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(limit - 1, limit + 1));
  return Math.max(1, insidePair ? limit - 1 : limit);
}

/** The beginning of a text, at most `limit` units, with `…` where something was cut off; clusters stay whole. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > limit - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
