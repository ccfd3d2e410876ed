import { anyOf, type Piece } from "./text.ts";
import { smallWords } from "./words.ts";

/** Below what a journey stores without asking, which is .7: a day is named, but it is not said to be the one. */
const certaintyOfVague = 0.5;

const or = "or|ou|o|of|au|noma|okanye|kapa|أو|या";
/** Between the first and the last of some days, of which only the last has its month: `1 or 2 March`, `between 1 and 5 March`. */
const joiners = `${or}|and|et|e|y|en|na|و|to|a|al|tot|hadi|-`;
/** Behind a day, before another one: `March 15 or 16`. */
const others = `${or}|to|tot|hadi`;
const limitBefore =
  "before|after|avant|apres|antes de|antes do|depois de|depois do|antes del|despues de|despues del|kabla ya|baada ya|voor|ngaphambi kwe|emva kwe|pele ho|ka mora|قبل|بعد";
const limitBehind = "के बाद|से पहले|ke baad|se pehle";
const articles = "the|le|el|die|dia|tarehe|les|yomhla";

/** The most that a day can be certain where it is one of several, only where the right ones begin or end (`after 3 March`), or of a birth. */
export function mostCertain(pieces: readonly Piece[], start: number, end: number): number {
  const from = anyOf(pieces, start - 1, articles) > 0 ? start - 1 : start;
  const isOneOfSeveral =
    (anyOf(pieces, from - 1, joiners) > 0 && isDay(pieces[from - 2])) ||
    (anyOf(pieces, end, others) > 0 && isDay(pieces[end + 1]));
  const isLimit =
    [1, 2].some((words) => anyOf(pieces, from - words, limitBefore) === words) || anyOf(pieces, end, limitBehind) > 0;
  return isOneOfSeveral || isLimit || isOfAge(pieces, start) ? certaintyOfVague : 1;
}

/** `my baby is 2 weeks old today` tells when it was born, and nothing that was done today. */
function isOfAge(pieces: readonly Piece[], start: number): boolean {
  const unit = anyOf(pieces, start - 1, "old") > 0 ? start - 2 : start - 1;
  return Object.values(smallWords).some(
    ({ week, month }) => anyOf(pieces, unit, week) === 1 || anyOf(pieces, unit, month) === 1,
  );
}

const isDay = (piece: Piece | undefined) => /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/.test(piece?.text ?? "");
