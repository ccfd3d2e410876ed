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
  if (!isNumber(arg)) return piece(`${operand(arg, 4)} - 1`, "number", 4);
  const number = Number(arg.text);
  return number > 0 ? piece(String(number - 1), "number") : arg;
}

/** A `stop` of zero was the end. */
function stopFromZero(arg: Piece): Piece {
  return arg.text === "0" ? piece("-1", "number") : fromZero(arg);
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
  fixed: callWith("format_number", [same, same, same], [undefined, two]),
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
  mod: call("mod", "number"),
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
  rounddown: call("round_down", "number"),
  roundup: call("round_up", "number"),
  second: template('format_datetime($1, "s")'),
  substitute: call("replace"),
  sum: joined("+", 4),
  time: call("time_from_parts", "time"),
  timevalue: call("time", "time"),
  today: call("today", "date"),
  true: () => piece("true"),
  trunc: template("if($1 < 0, round_up($1), round_down($1))", "number"),
  unichar: call("char"),
  unicode: call("code", "number"),
  upper: call("upper"),
  weekday,
  word: callWith("word", [same, fromZero, delimiters]),
  word_count: callWith("word_count", [same, delimiters]),
  word_slice: callWith("word_slice", [same, fromZero, stopFromZero, delimiters]),
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
