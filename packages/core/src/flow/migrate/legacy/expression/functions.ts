import { quote } from "../../../../expr/index.ts";
import { call, joined, type Migrate, required, template } from "./calls.ts";
import { type Piece, piece } from "./piece.ts";
import {
  conditional,
  difference,
  field,
  fixed,
  mod,
  power,
  right,
  rounded,
  substitute,
  weekday,
  word,
  wordCount,
  wordSlice,
} from "./special.ts";
import { Unmigratable } from "./syntax.ts";

/** Old function → how a call of it is written now. */
const migrations: Readonly<Record<string, Migrate>> = {
  abs: call("abs", "number"),
  and: call("and"),
  average: call("mean", "number"),
  char: call("char"),
  clean: call("clean"),
  code: call("code", "number"),
  concatenate: joined("&", 7),
  date: call("date_from_parts", "date"),
  datedif: difference,
  datevalue: call("date", "date"),
  day: template('format_date($1, "D")'),
  days: template('datetime_diff($2, $1, "D")', "number"),
  edate: template('datetime_add($1, $2, "M")', "datetime"),
  epoch: call("epoch", "number"),
  exp: (args) => power([piece("2.718281828459045", "number"), required(args, 0)]),
  false: () => piece("false"),
  field,
  first_word: template("word($1, 0)"),
  fixed,
  format_date: call("format_datetime"),
  format_location: call("format_location"),
  hour: template('format_datetime($1, "tt")'),
  if: conditional,
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
  word,
  word_count: wordCount,
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
