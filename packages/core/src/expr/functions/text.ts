import { clean } from "../../model/clean.ts";
import { Failure } from "../budget.ts";
import { compareText } from "../compare-text.ts";
import { decodeHtml } from "../html.ts";
import { limits } from "../limits.ts";
import { Exact, render, round } from "../numbers.ts";
import { findMatch } from "../patterns.ts";
import { number, text } from "../values.ts";
import type { Arguments, Builtin } from "./builtin.ts";

/** Texts as a whole. Positions count characters as people see code points, not UTF-16 units. */
export const textFunctions: readonly Builtin[] = [
  {
    name: "char",
    signature: "char(code)",
    doc: `The character with this Unicode code point.

    @char(9731) -> ☃`,
    arity: [1, 1],
    call: (args) => text(character(args.integer(0))),
  },
  {
    name: "code",
    signature: "code(text)",
    doc: `The Unicode code point of the first character.

    @code("☃") -> 9731
    @code("") -> ERROR`,
    arity: [1, 1],
    call: (args) => {
      const first = args.text(0).codePointAt(0);
      if (first === undefined) throw new Failure("requires a string of at least one character");
      return number(first);
    },
  },
  trimming("trim", "both ends", `@trim("  tea ") & "." -> tea.`, true, true),
  trimming("trim_left", "the start", `@trim_left("--tea", "-") -> tea`, true, false),
  trimming("trim_right", "the end", `@trim_right("tea!!", "!") -> tea`, false, true),
  {
    name: "title",
    signature: "title(text)",
    doc: `Each word with a capital, the rest in small letters.

    @title("WASH your hands") -> Wash Your Hands`,
    arity: [1, 1],
    call: (args) => text(titleCase(args.text(0))),
  },
  {
    name: "clean",
    signature: "clean(text)",
    doc: `Without invisible control characters.

    @clean("te\\u200ba") -> tea`,
    arity: [1, 1],
    call: (args) => text(args.text(0).replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")),
  },
  {
    name: "text_slice",
    signature: "text_slice(text, start [, end])",
    doc: `The characters from one position up to another; negative positions count from the end.

    @text_slice("mask", 1, 3) -> as
    @text_slice("mask", -2) -> sk`,
    arity: [2, 3],
    call: (args) => {
      const characters = Array.from(args.text(0));
      return text(characters.slice(args.integer(1), args.integer(2, characters.length)).join(""));
    },
  },
  {
    name: "lower",
    signature: "lower(text)",
    doc: `In small letters.

    @lower("STOP") -> stop`,
    arity: [1, 1],
    call: (args) => text(args.text(0).toLowerCase()),
  },
  {
    name: "upper",
    signature: "upper(text)",
    doc: `In capitals.

    @upper("who") -> WHO`,
    arity: [1, 1],
    call: (args) => text(args.text(0).toUpperCase()),
  },
  {
    name: "text_length",
    signature: "text_length(text)",
    doc: `How many characters a text has.

    @text_length("día") -> 3`,
    arity: [1, 1],
    call: (args) => number(Array.from(args.text(0)).length),
  },
  {
    name: "text_compare",
    signature: "text_compare(text1, text2)",
    doc: `-1, 0 or 1: which text comes first, by character code.

    @text_compare("ant", "bee") -> -1`,
    arity: [2, 2],
    call: (args) => number(compareText(args.text(0), args.text(1))),
  },
  {
    name: "regex_match",
    signature: "regex_match(text, pattern [, group])",
    doc: `The first match of a regular expression, whatever the case, or one of its groups.

    @regex_match("ward 12b", "\\d+") -> 12
    @regex_match("ward 12b", "(\\d+)(\\w)", 2) -> b
    @regex_match("ward", "\\d") -> ERROR`,
    arity: [2, 3],
    call: (args) => {
      const group = findMatch(args.text(0), args.text(1))?.[args.integer(2)];
      if (group === undefined) throw new Failure("invalid regular expression group");
      return text(group);
    },
  },
  {
    name: "repeat",
    signature: "repeat(text, count)",
    doc: `The text so many times.

    @repeat("ha", 3) -> hahaha`,
    arity: [2, 2],
    call: repeated,
  },
  {
    name: "replace",
    signature: "replace(text, needle, replacement [, count])",
    doc: `With the needle replaced, everywhere or the first so many times.

    @replace("one one one", "one", "two", 2) -> two two one`,
    arity: [3, 4],
    call: (args) => text(replaced(args.text(0), args.text(1), args.text(2), args.integer(3, -1))),
  },
  {
    name: "percent",
    signature: "percent(number)",
    doc: `A share as whole percent.

    @percent(0.126) -> 13%`,
    arity: [1, 1],
    call: (args) => {
      const share = round(new Exact(args.number(0)).times(100), 0);
      if (share.abs().greaterThanOrEqualTo(2 ** 63)) throw new Failure("number value out of range");
      return text(`${render(share)}%`);
    },
  },
  {
    name: "url_encode",
    signature: "url_encode(text)",
    doc: `For use in a web address.

    @url_encode("fever & cough") -> fever%20%26%20cough`,
    arity: [1, 1],
    call: (args) => text(urlEncode(args.text(0))),
  },
  {
    name: "html_decode",
    signature: "html_decode(text)",
    doc: `With the entities of HTML replaced by their characters.

    @html_decode("R&amp;D &lt;3") -> R&D <3`,
    arity: [1, 1],
    call: (args) => text(decodeHtml(args.text(0)).replaceAll("\u00a0", " ")),
  },
];

function trimming(name: string, where: string, example: string, start: boolean, end: boolean): Builtin {
  return {
    name,
    signature: `${name}(text [, characters])`,
    doc: `Without white space, or without any of the characters, at ${where}.\n\n    ${example}`,
    arity: [1, 2],
    call: (args) => text(trimmed(args.text(0), args.text(1), start, end)),
  };
}

function trimmed(source: string, characters: string, start: boolean, end: boolean): string {
  const unwanted = new Set(characters);
  const isUnwanted = (c: string) => (unwanted.size === 0 ? /[\p{White_Space}]/u.test(c) : unwanted.has(c));
  const all = Array.from(source);
  let from = 0;
  let to = all.length;
  while (start && from < to && isUnwanted(all[from] ?? "")) from++;
  while (end && to > from && isUnwanted(all[to - 1] ?? "")) to--;
  return all.slice(from, to).join("");
}

function character(code: number): string {
  return code < 0 || code > 0x10ffff ? "\ufffd" : clean(String.fromCodePoint(code));
}

function titleCase(source: string): string {
  // A symbol from beyond ASCII ends no word, only white space does.
  return source
    .toLowerCase()
    .replaceAll(
      /(^|[\0-/:-@[-^`{-\x7f]|\p{White_Space})(\p{L})/gu,
      (_, before, letter) => before + letter.toUpperCase(),
    );
}

function repeated(args: Arguments) {
  const [source, count] = [args.text(0), args.integer(1)];
  if (count < 0) throw new Failure("must be called with a positive integer");
  if (source.length * count > limits.repeatedCharacters) {
    throw new Failure(`would make a text of more than ${limits.repeatedCharacters} characters`);
  }
  return text(source.repeat(count));
}

function replaced(source: string, needle: string, replacement: string, count: number): string {
  if (count < 0)
    return needle === "" ? interleaved(source, replacement, -1) : source.replaceAll(needle, () => replacement);
  if (needle === "") return interleaved(source, replacement, count);
  const parts = source.split(needle);
  const first = parts.slice(0, count + 1).join(replacement);
  return parts.length > count + 1 ? [first, ...parts.slice(count + 1)].join(needle) : first;
}

/** The replacement before each character and at the end, at most `count` times. */
function interleaved(source: string, replacement: string, count: number): string {
  return ["", ...Array.from(source)].map((c, i) => c + (count < 0 || i < count ? replacement : "")).join("");
}

function urlEncode(source: string): string {
  const whole = source.toWellFormed();
  return encodeURIComponent(whole).replaceAll(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
