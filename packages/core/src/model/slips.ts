/*
 * What a thumb does to a word, for all who forgive it. How many slips they forgive in a word of which length is theirs to
 * say, by what a mistake costs: a country is asked for again, a loss that is not understood hurts.
 */

/** Letters of a word: its units, unless some of them are halves of a letter, as in Adlam. */
type Letters = ArrayLike<string>;
const lettersOf = (word: string): Letters => (/[\ud800-\udfff]/.test(word) ? [...word] : word);

/**
 * Slips between two words: one for each letter that is wrong, missing, too many, or changed places with its
 * neighbour (Damerau-Levenshtein, optimal alignment). Gives `bound + 1` as soon as it must be more than `bound`.
 */
export function slips(typed: string, meant: string, bound: number): number {
  const [a, b] = [lettersOf(typed), lettersOf(meant)];
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cost(a, b, i, j, row, last, beforeLast));
    if (Math.min(...row) > bound) return bound + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? bound + 1, bound + 1);
}

type Row = readonly number[];

function cost(a: Letters, b: Letters, i: number, j: number, row: Row, last: Row, beforeLast: Row): number {
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const plain = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(plain, (beforeLast[j - 2] ?? 0) + 1) : plain;
}

/** Shorter names are too easily mistaken for one another. */
const shortestName = 4;
/** Of two letters that changed places, in units. */
const longestSlip = 4;
const number = /^\d+$/;

/**
 * Whether a name, such as a keyword, was typed with exactly one slip; another number is another number. It says what `slips`
 * says, many times faster: each message that starts nothing is held against every keyword, and nearly all are far from it.
 */
export function isOneSlip(typed: string, meant: string): boolean {
  const start = sameStart(typed, meant);
  const same = start + sameEnd(typed, meant, start);
  if (Math.max(typed.length, meant.length) - same > longestSlip) return false;
  const a = lettersOf(typed);
  const b = lettersOf(meant);
  if (a.length < shortestName || b.length < shortestName || Math.abs(a.length - b.length) > 1) return false;
  return isOneChange(a, b) && !number.test(typed) && !number.test(meant);
}

function isOneChange(a: Letters, b: Letters): boolean {
  const start = sameStart(a, b);
  const same = start + sameEnd(a, b, start);
  const restA = a.length - same;
  const restB = b.length - same;
  if (restA <= 1 && restB <= 1) return restA + restB > 0;
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** How many letters two words begin with alike. */
function sameStart(a: Letters, b: Letters): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  return start;
}

/** How many letters they end with alike, after the same beginning. */
function sameEnd(a: Letters, b: Letters, start: number): number {
  const shorter = Math.min(a.length, b.length);
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return end;
}

/**
 * A word without each of its letters in turn. Two words that share one of these, or of which one is among the other's, are
 * about a slip apart: so one is looked up among thousands, where `slips` would have to be asked of each.
 */
export function withoutOneLetter(word: string): readonly string[] {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

/** Whether a word begins so with one slip at the most; anything may follow, so there is no whole word to compare with. */
export function beginsNearly(word: string, stem: string): boolean {
  let at = 0;
  while (at < stem.length && word[at] === stem[at]) at++;
  const rest = stem.slice(at + 1);
  const swapped = word[at] === stem[at + 1] && word[at + 1] === stem[at] && word.startsWith(stem.slice(at + 2), at + 2);
  return (
    swapped || word.startsWith(rest, at) || word.startsWith(rest, at + 1) || word.startsWith(stem.slice(at), at + 1)
  );
}
