import { Failure } from "../budget.ts";
import { jsonText, toText } from "../conversions.ts";
import { parseJsonText } from "../json.ts";
import { add } from "../numbers.ts";
import { formatUrn, parseUrn } from "../urns.ts";
import { boolean, type DateTimeValue, datetime, object, text, type Value } from "../values.ts";
import type { Arguments, Builtin } from "./builtin.ts";

/** Errors, JSON, addresses and the rest. */
export const utility: readonly Builtin[] = [
  {
    name: "is_error",
    signature: "is_error(value)",
    doc: `Whether a value is an error.

    @is_error(1 / 0) -> true
    @is_error("oops") -> false`,
    arity: [1, 1],
    call: (args) => boolean(args.raw(0).kind === "error"),
  },
  {
    name: "default",
    signature: "default(value, otherwise)",
    doc: `The value, or the other one if the value is empty or an error.

    @default(1 / 0, "no number") -> no number
    @default("tea", "water") -> tea`,
    arity: [2, 2],
    call: (args) => (toText(args.raw(0)) === "" ? args.value(1) : args.raw(0)),
  },
  {
    name: "legacy_add",
    signature: "legacy_add(first, second)",
    doc: `Adds numbers, or days to a date; kept for journeys made long ago.

    @legacy_add(2, "3") -> 5
    @legacy_add("2031-07-09", 2) -> 2031-07-11T00:00:00.000000Z`,
    arity: [2, 2],
    call: legacyAdd,
  },
  {
    name: "read_chars",
    signature: "read_chars(text)",
    doc: `A number or code with pauses, for a voice that reads it out.

    @read_chars("123456") -> 1 2 3 , 4 5 6
    @read_chars("12345") -> 1 , 2 , 3 , 4 , 5`,
    arity: [1, 1],
    call: (args) => text(spelled(args.text(0))),
  },
  {
    name: "json",
    signature: "json(value)",
    doc: `The value as JSON.

    @json(array("tea", 2)) -> ["tea",2]`,
    arity: [1, 1],
    call: (args) => text(jsonText(args.value(0))),
  },
  {
    name: "parse_json",
    signature: "parse_json(text)",
    doc: `The value that some JSON stands for.

    @parse_json("{\\"cases\\": 12}").cases -> 12
    @parse_json("cases") -> ERROR`,
    arity: [1, 1],
    call: (args) => parseJsonText(args.text(0)),
  },
  {
    name: "urn_parts",
    signature: "urn_parts(urn)",
    doc: `The scheme, path and display name of an address.

    @urn_parts("tel:+250788000000").path -> +250788000000
    @urn_parts("nowhere") -> ERROR`,
    arity: [1, 1],
    call: (args) => {
      const { scheme, path, display } = parseUrn(args.text(0));
      return object({ scheme: text(scheme), path: text(path), display: text(display) });
    },
  },
  {
    name: "format_urn",
    signature: "format_urn(urn)",
    doc: `An address as people write it.

    @format_urn("tel:+250788123123") -> 0788 123 123
    @format_urn("mailto:a@b.org") -> a@b.org`,
    arity: [1, 1],
    call: (args) => text(formatUrn(args.text(0))),
  },
  {
    name: "attachment_parts",
    signature: "attachment_parts(attachment)",
    doc: `The content type and the address of an attachment.

    @attachment_parts("image/png:https://a.org/x.png").content_type -> image/png`,
    arity: [1, 1],
    call: (args) => {
      const [, type = "", url = args.text(0)] = /^([a-z]+(?:\/[-+.\w]+)?):(.+)$/s.exec(args.text(0)) ?? [];
      const isType = type !== "http" && type !== "https";
      return object({ content_type: text(isType ? type : ""), url: text(isType ? url : args.text(0)) });
    },
  },
  {
    name: "prompt",
    signature: "prompt(name, values...)",
    doc: `A prepared prompt for a language model, with the values put in. Names are given by the installation.

    @prompt("unheard of") -> ERROR`,
    arity: [1],
    call: prompted,
  },
];

function legacyAdd(args: Arguments): Value {
  const [a, b] = [asDay(args, 0), asDay(args, 1)];
  if (a !== undefined && b !== undefined) throw new Failure("cannot operate on two dates");
  if (a !== undefined) return later(a, args.integer(1));
  return b === undefined ? add(args.number(0), args.number(1)) : later(b, args.integer(0));
}

function asDay(args: Arguments, index: number): DateTimeValue | undefined {
  args.value(index);
  try {
    return args.datetime(index);
  } catch (failure) {
    if (failure instanceof Failure) return undefined;
    throw failure;
  }
}

function later({ datetime: start, nanos }: DateTimeValue, days: number): Value {
  return datetime(start.plus({ days }), nanos);
}

function spelled(source: string): string {
  const all = Array.from(source.replace(/^\+/, ""));
  const size = [3, 4].find((each) => all.length % each === 0) ?? 1;
  const groups: string[] = [];
  for (let i = 0; i < all.length; i += size) groups.push(all.slice(i, i + size).join(" "));
  return groups.join(" , ");
}

function prompted(args: Arguments): Value {
  const name = args.text(0);
  const prompts = args.environment.prompts ?? {};
  const template = Object.hasOwn(prompts, name) ? prompts[name] : undefined;
  if (template === undefined) throw new Failure(`no such prompt: ${name}`);
  const values = args.values.map((_, i) => args.text(i));
  return text(template.replaceAll(/\{\{\s*\.arg(\d+)\s*\}\}/g, (_, index) => values[Number(index)] ?? ""));
}
