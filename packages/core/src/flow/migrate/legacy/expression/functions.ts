import { quote } from "../../../../expr/index.ts";
import { isNumber, negated, operand, type Piece, type PieceType, piece } from "./piece.ts";
import { Unmigratable } from "./syntax.ts";

/** How a call of an old function is written now. */
type Migrate = (args: readonly Piece[]) => Piece;

const list = (args: readonly Piece[]) => args.map(({ text }) => text).join(", ");

function call(name: string, type: PieceType = "unknown"): Migrate {
  return (args) => piece(`${name}(${list(args)})`, type);
}

/** With each argument changed on its own; arguments that are missing get their default. */
function callWith(
  name: string,
  changes: readonly ((arg: Piece) => Piece)[],
  defaults: readonly (Piece | undefined)[] = [],
): Migrate {
  return (args) => {
    const whole =
      defaults.length > args.length ? [...args, ...defaults.slice(args.length).flatMap((arg) => arg ?? [])] : args;
    return piece(`${name}(${list(whole.map((arg, index) => changes[index]?.(arg) ?? arg))})`);
  };
}

/** `$1` stands for the first argument, and so on. */
function template(pattern: string, type: PieceType = "unknown"): Migrate {
  return (args) =>
    piece(
      pattern.replaceAll(/\$(\d)/g, (_, index: string) => required(args, Number(index) - 1).text),
      type,
    );
}

function joined(operator: string, level: number): Migrate {
  return (args) => {
    const [only, more] = [required(args, 0), args[1]];
    return more === undefined
      ? only
      : piece(args.map((arg) => operand(arg, level - 1)).join(` ${operator} `), "unknown", level);
  };
}

function required(args: readonly Piece[], index: number): Piece {
  const arg = args[index];
  if (arg === undefined) throw new Unmigratable("Too few arguments");
  return arg;
}

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

function right(args: readonly Piece[]): Piece {
  return piece(`text_slice(${required(args, 0).text}, ${negated(required(args, 1)).text})`);
}

function power(args: readonly Piece[]): Piece {
  return piece(`${operand(required(args, 0), 2)} ^ ${operand(required(args, 1), 1)}`, "unknown", 2);
}

/** Whether it is a number that is written out and has no sign: old and new functions differ below zero only. */
function isUnsigned(arg: Piece): boolean {
  return isNumber(arg) && !arg.text.startsWith("-");
}

/** The remainder had the sign of the divisor. */
function mod(args: readonly Piece[]): Piece {
  if (args.every(isUnsigned)) return piece(`mod(${list(args)})`, "number");
  const divisor = required(args, 1);
  return piece(`mod(mod(${list(args)}) + ${operand(divisor, 3)}, ${divisor.text})`, "number");
}

/** Up was away from zero, and down was towards it. */
function rounded(above: string, below: string): Migrate {
  return (args) => {
    const value = required(args, 0);
    if (isUnsigned(value)) return piece(`${above}(${list(args)})`, "number");
    return piece(`if(${operand(value, 4)} < 0, ${below}(${list(args)}), ${above}(${list(args)}))`, "number");
  };
}

/** Decimals before the point were zeros, and commas could be unwanted. */
function fixed([value, decimals = two, isPlain]: readonly Piece[]): Piece {
  const number = required(value === undefined ? [] : [value], 0);
  const flag = isPlain === undefined ? "" : `, ${isPlain.text === "true" ? "false" : isPlain.text}`;
  if (!isNumber(decimals) || isUnsigned(decimals))
    return piece(`format_number(${number.text}, ${decimals.text}${flag})`);
  return piece(`format_number(round(${number.text}, ${decimals.text}), 0${flag})`);
}

/** A positive number at the end said which one was to be replaced: all up to it are marked, and all but it restored. */
function substitute(args: readonly Piece[]): Piece {
  const [text, needle, replacement] = [required(args, 0).text, required(args, 1).text, required(args, 2).text];
  const which = args[3];
  if (which === undefined || !isUnsigned(which) || which.text === "1") return piece(`replace(${list(args)})`);
  const restored = `replace(replace(${text}, ${needle}, "\\x01", ${which.text}), "\\x01", ${needle}, ${oneLess(which).text})`;
  return piece(`replace(${restored}, "\\x01", ${replacement})`);
}

/** Words could be counted from the end, the last being excluded by a `stop` of -1; a `stop` of zero was the end itself. */
function wordSlice([text, start, stop, bySpaces]: readonly Piece[]): Piece {
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

function weekday(args: readonly Piece[]): Piece {
  return piece(`weekday(${list(args)}) + 1`, "number", 4);
}

/** Without an argument, `0` and `false` were meant. */
const migrateIf = callWith("if", [same, same, same], [undefined, piece("0"), piece("false")]);

const migrations: Readonly<Record<string, Migrate>> = {
  abs: call("abs", "number"),
  and: call("and"),
  average: call("mean", "number"),
  char: call("char"),
  clean: call("clean"),
  code: call("code", "number"),
  concatenate: joined("&", 7),
  date: call("date_from_parts", "date"),
  datedif: callWith("datetime_diff", [same, same, dateUnit]),
  datevalue: call("date", "date"),
  day: template('format_date($1, "D")'),
  days: template('datetime_diff($2, $1, "D")', "number"),
  edate: template('datetime_add($1, $2, "M")', "datetime"),
  epoch: call("epoch", "number"),
  exp: (args) => power([piece("2.718281828459045", "number"), required(args, 0)]),
  false: () => piece("false"),
  field: callWith("field", [same, fromZero, same], [undefined, one, space]),
  first_word: template("word($1, 0)"),
  fixed,
  format_date: call("format_datetime"),
  format_location: call("format_location"),
  hour: template('format_datetime($1, "tt")'),
  if: migrateIf,
  int: call("round_down", "number"),
  left: template("text_slice($1, 0, $2)"),
  len: call("text_length", "number"),
  lower: call("lower"),
  max: call("max", "number"),
  min: call("min", "number"),
  minute: template('format_datetime($1, "m")'),
  mod,
  month: template('format_date($1, "M")'),
  now: call("now", "datetime"),
  or: call("or"),
  percent: call("percent"),
  power,
  proper: call("title"),
  rand: call("rand", "number"),
  randbetween: call("rand_between", "number"),
  read_digits: call("read_chars"),
  regex_group: call("regex_match"),
  remove_first_word: call("remove_first_word"),
  rept: call("repeat"),
  right,
  round: call("round", "number"),
  rounddown: rounded("round_down", "round_up"),
  roundup: rounded("round_up", "round_down"),
  second: template('format_datetime($1, "s")'),
  substitute,
  sum: joined("+", 4),
  time: call("time_from_parts", "time"),
  timevalue: call("time", "time"),
  today: call("today", "date"),
  true: () => piece("true"),
  trunc: rounded("round_down", "round_up"),
  unichar: call("char"),
  unicode: call("code", "number"),
  upper: call("upper"),
  weekday,
  word: callWith("word", [same, fromZero, delimiters]),
  word_count: callWith("word_count", [same, delimiters]),
  word_slice: wordSlice,
  year: template('format_date($1, "YYYY")'),
};

/** A call as it is written now. A function that nobody knows keeps its name, and will say so when it is evaluated. */
export function migrateCall(name: string, args: readonly Piece[]): Piece {
  if (name.includes(".")) throw new Unmigratable(`Undefined function: ${name}`);
  const migrate = Object.hasOwn(migrations, name) ? migrations[name] : undefined;
  return (migrate ?? call(name))(args);
}

export function quoted(text: string): Piece {
  return piece(quote(text));
}
