import type { NumberBook } from "./number-book.ts";
import type { NumberWords } from "./number-words.ts";

/** A number that words say, and how many of them. */
export interface NumberRead {
  readonly value: number;
  readonly words: number;
}

/** What has been read of a number: `two thousand three hundred` is 2000 and 300. */
interface Sum {
  readonly thousands: number;
  readonly below: number;
  /** A hundred or a thousand of which it may still be said how many there are (`mia mbili`). */
  readonly open: boolean;
}

/** The longest word for a number has this many words. */
const longest = 2;

/** The number that begins at a word, as long as it goes on; null where none begins. */
export function readNumber(words: readonly string[], at: number, book: NumberBook): NumberRead | null {
  const first = wordAt(words, at, book);
  if (!first) return null;
  let sum = startWith(first.value, book.rules);
  let next = at + first.words;
  for (;;) {
    const joined = words[next] !== undefined && words[next] === book.rules.and;
    const more = wordAt(words, next + (joined ? 1 : 0), book);
    const grown = more && grow(sum, more.value, joined, book.rules);
    if (!grown) return { value: sum.thousands + sum.below, words: next - at };
    sum = grown;
    next += more.words + (joined ? 1 : 0);
  }
}

function wordAt(words: readonly string[], at: number, { values }: NumberBook): NumberRead | null {
  for (let count = longest; count > 0; count--) {
    const value = values.get(words.slice(at, at + count).join(" "));
    if (value !== undefined && at + count <= words.length) return { value, words: count };
  }
  return null;
}

function startWith(value: number, { hundredFirst = false }: NumberWords): Sum {
  const open = hundredFirst && value >= 100;
  return value === 1000 ? { thousands: 1000, below: 0, open } : { thousands: 0, below: value, open };
}

/** A number with one word more, or null where that word begins another number. */
function grow(sum: Sum, value: number, joined: boolean, rules: NumberWords): Sum | null {
  const { thousands, below, open } = sum;
  const closed = (grown: Partial<Sum>): Sum => ({ ...sum, open: false, ...grown });
  if (open && !joined && value < 10)
    return closed(below === 100 ? { below: value * 100 } : { thousands: value * 1000 });
  if (value === 1000) return thousands > 0 || joined ? null : { thousands: below * 1000, below: 0, open: false };
  if (value === 100 && !joined && below > 0 && below < 20) return closed({ below: below * 100 });
  return hasRoom(below, value, joined, rules) ? closed({ below: below + value }) : null;
}

/** Whether a smaller number may follow: `twenty` takes units, `hundred` all below it. */
function hasRoom(below: number, value: number, joined: boolean, rules: NumberWords): boolean {
  const rest = below % 100;
  if (below === 0) return value < 1000;
  if (rest === 0) return value < 100 && value > 0;
  if (rest < 10) return rules.unitsFirst === true && joined && value >= 20 && value < 100 && value % 10 === 0;
  if (joined && !rules.andAfterTens) return false;
  if (value >= 10) return rules.teensAfterTens === true && value < 20 && (rest === 60 || rest === 80);
  return value > 0 && rest % 10 === 0 && (rest >= 20 || joined);
}
