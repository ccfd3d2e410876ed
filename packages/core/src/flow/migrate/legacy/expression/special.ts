import { callWith, list, type Migrate, required } from "./calls.ts";
import { isNumber, negated, operand, type Piece, piece } from "./piece.ts";

/* Functions whose old and new forms do not mean the same without help. */

const same = (arg: Piece) => arg;
const [one, two, space] = [piece("1"), piece("2"), piece('" "')];

/** Counted from one before, and from zero now; from the end both count alike. */
function fromZero(arg: Piece): Piece {
  if (arg.text === "0" || (isNumber(arg) && !isUnsigned(arg))) return arg;
  return oneLess(arg);
}

function oneLess(arg: Piece): Piece {
  if (/^\d{1,9}$/.test(arg.text)) return piece(String(Number(arg.text) - 1), "number");
  return piece(`${operand(arg, 4)} - 1`, "number", 4);
}

/** Whether words are parted by spaces only; they are now told the characters that part them. */
function delimiters({ text }: Piece): Piece {
  if (text === "true") return piece('" \\t"');
  return text === "false" ? piece("NULL") : piece(`if(${text}, " \\t", NULL)`);
}

/** Units were written in any case, but an `m` is a minute now. */
function dateUnit(arg: Piece): Piece {
  return /^"[dmy]"$/.test(arg.text) ? piece(arg.text.toUpperCase()) : arg;
}

export function right(args: readonly Piece[]): Piece {
  return piece(`text_slice(${required(args, 0).text}, ${negated(required(args, 1)).text})`);
}

export function power(args: readonly Piece[]): Piece {
  return piece(`${operand(required(args, 0), 2)} ^ ${operand(required(args, 1), 1)}`, "unknown", 2);
}

/** Whether it is a number that is written out and has no sign: old and new functions differ below zero only. */
function isUnsigned(arg: Piece): boolean {
  return isNumber(arg) && !arg.text.startsWith("-");
}

/** The remainder had the sign of the divisor. */
export function mod(args: readonly Piece[]): Piece {
  if (args.every(isUnsigned)) return piece(`mod(${list(args)})`, "number");
  const divisor = required(args, 1);
  return piece(`mod(mod(${list(args)}) + ${operand(divisor, 3)}, ${divisor.text})`, "number");
}

/** Up was away from zero, and down was towards it. */
export function rounded(above: string, below: string): Migrate {
  return (args) => {
    const value = required(args, 0);
    if (isUnsigned(value)) return piece(`${above}(${list(args)})`, "number");
    return piece(`if(${operand(value, 4)} < 0, ${below}(${list(args)}), ${above}(${list(args)}))`, "number");
  };
}

/** Decimals before the point were zeros, and commas could be unwanted. */
export function fixed([value, decimals = two, isPlain]: readonly Piece[]): Piece {
  const number = required(value === undefined ? [] : [value], 0);
  const flag = isPlain === undefined ? "" : `, ${isPlain.text === "true" ? "false" : isPlain.text}`;
  if (!isNumber(decimals) || isUnsigned(decimals))
    return piece(`format_number(${number.text}, ${decimals.text}${flag})`);
  return piece(`format_number(round(${number.text}, ${decimals.text}), 0${flag})`);
}

/** A positive number at the end said which one was to be replaced: all up to it are marked, and all but it restored. */
export function substitute(args: readonly Piece[]): Piece {
  const [text, needle, replacement] = [required(args, 0).text, required(args, 1).text, required(args, 2).text];
  const which = args[3];
  if (which === undefined || !isUnsigned(which) || which.text === "1") return piece(`replace(${list(args)})`);
  const restored = `replace(replace(${text}, ${needle}, "\\x01", ${which.text}), "\\x01", ${needle}, ${oneLess(which).text})`;
  return piece(`replace(${restored}, "\\x01", ${replacement})`);
}

/** Words could be counted from the end, the last being excluded by a `stop` of -1; a `stop` of zero was the end itself. */
export function wordSlice([text, start, stop, bySpaces]: readonly Piece[]): Piece {
  const [words, first] = [
    required(text === undefined ? [] : [text], 0),
    required(start === undefined ? [] : [start], 0),
  ];
  const split = bySpaces === undefined ? [] : [delimiters(bySpaces)];
  const count = `word_count(${list([words, ...split])})`;
  const place = (arg: Piece) =>
    isNumber(arg) && arg.text.startsWith("-") ? piece(`${count} - ${negated(arg).text}`) : fromZero(arg);
  const from = first.text === "0" ? piece("-1") : place(first);
  const to = stop === undefined ? [] : [stop.text === "0" ? piece("-1") : place(stop)];
  return piece(`word_slice(${list([words, from, ...to, ...split])})`);
}

export function weekday(args: readonly Piece[]): Piece {
  return piece(`weekday(${list(args)}) + 1`, "number", 4);
}

/** Without an argument, `0` and `false` were meant. */
export const conditional = callWith("if", [same, same, same], [undefined, piece("0"), piece("false")]);

export const field = callWith("field", [same, fromZero, same], [undefined, one, space]);
export const word = callWith("word", [same, fromZero, delimiters]);
export const wordCount = callWith("word_count", [same, delimiters]);
export const difference = callWith("datetime_diff", [same, same, dateUnit]);
