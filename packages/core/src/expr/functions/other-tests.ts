import { Failure } from "../budget.ts";
import { asArray, asNumber, asObject, asText } from "../convert.ts";
import type { LocationLevel } from "../environment.ts";
import { nothing, text, type Value } from "../values.ts";
import type { Arguments, Builtin } from "./builtin.ts";
import { matched, matchedIf, unmatched } from "./test-result.ts";

/** Router tests of groups, results, errors and places. */
export const otherTests: readonly Builtin[] = [
  {
    name: "has_error",
    signature: "has_error(value)",
    doc: `Whether a value is an error.

    @has_error(1 / 0).match -> division by zero
    @has_error("oops") -> false`,
    arity: [1, 1],
    call: (args) => {
      const value = args.raw(0);
      return matchedIf(value.kind === "error" ? text(value.message) : undefined);
    },
  },
  {
    name: "has_group",
    signature: "has_group(groups, uuid [, name])",
    doc: `Whether one of the groups has this UUID.

    @has_group(array(object("uuid", "abc", "name", "Staff")), "abc").match.name -> Staff
    @has_group(array(), "abc") -> false`,
    arity: [2, 3],
    call: (args) => {
      const uuid = args.text(1);
      return matchedIf(args.array(0).items.find((group) => asText(propertyOf(group, "uuid")) === uuid));
    },
  },
  {
    name: "has_category",
    signature: "has_category(result, categories...)",
    doc: `Whether a result fell into one of the categories.

    @has_category(object("category", "Yes"), "No", "Yes").match -> Yes`,
    arity: [2],
    call: (args) => {
      const category = asText(propertyOf(args.object(0), "category"));
      const isNamed = args.values.slice(1).some((_, i) => args.text(i + 1) === category);
      return matchedIf(isNamed ? text(category) : undefined);
    },
  },
  intentTest("has_intent", "any intent of a classification", Number.POSITIVE_INFINITY),
  intentTest("has_top_intent", "the surest intent of a classification", 1),
  {
    name: "has_state",
    signature: "has_state(text)",
    doc: `Whether the text names a state or province that the installation knows.

    @has_state("Kigali") -> ERROR`,
    arity: [1, 1],
    call: (args) => place(args, "state"),
  },
  {
    name: "has_district",
    signature: "has_district(text [, state])",
    doc: `Whether the text names a district, of one state if given.

    @has_district("Gasabo") -> ERROR`,
    arity: [1, 2],
    call: (args) => place(args, "district", ...upper(args, "state", 1)),
  },
  {
    name: "has_ward",
    signature: "has_ward(text [, state, district])",
    doc: `Whether the text names a ward, of one district if given.

    @has_ward("Gisozi") -> ERROR`,
    arity: [1, 3],
    call: (args) => {
      if (args.count === 2) throw new Failure("need 1 or 3 argument(s), got 2");
      const [state] = upper(args, "state", 1);
      if (state === null) return unmatched;
      return place(args, "ward", ...upper(args, "district", 2, state));
    },
  },
];

function propertyOf(value: Value, name: string): Value {
  return asObject(value).properties.get(name) ?? nothing;
}

/** Tests of what a classifier made of a text: a result whose `extra` lists intents, the surest first. */
function intentTest(name: string, what: string, most: number): Builtin {
  return {
    name,
    signature: `${name}(result, intent, confidence)`,
    doc: `Whether ${what} has this name and at least this confidence.

    @${name}(object(), "book", 0.5) -> false
    @(${name}(object("extra", object("intents", array(object("name", "Book", "confidence", 0.9)))), "book", 0.5).match) -> Book
    @(${name}(object("extra", object("intents", array(object("name", "Book", "confidence", 0.4)))), "book", 0.5)) -> false`,
    arity: [3, 3],
    call: (args) => {
      args.rest();
      const extra = asObject(propertyOf(args.object(0), "extra"));
      const wanted = args.text(1).toLowerCase();
      const least = args.number(2);
      const intents = asArray(propertyOf(extra, "intents")).items.slice(0, most);
      const found = intents.find(
        (intent) =>
          asText(propertyOf(intent, "name")).toLowerCase() === wanted &&
          asNumber(propertyOf(intent, "confidence")).gte(least),
      );
      return found === undefined ? unmatched : matched(propertyOf(found, "name"), propertyOf(extra, "entities"));
    },
  };
}

/** The place that an argument names, to look inside: none if there is no argument, null if it names no place. */
function upper(args: Arguments, level: LocationLevel, index: number, parent?: string): [(string | null)?] {
  return index < args.count ? [find(args, args.text(index), level, parent) ?? null] : [];
}

/** A name that stands for several places is no answer. */
function place(args: Arguments, level: LocationLevel, parent?: string | null): Value {
  if (parent === null) return unmatched;
  const found = find(args, args.text(0), level, parent);
  return matchedIf(found === undefined ? undefined : text(found));
}

function find(args: Arguments, name: string, level: LocationLevel, parent?: string): string | undefined {
  const { locations } = args.environment;
  if (locations === undefined) throw new Failure("can't find locations in environment which is not location enabled");
  const found = parent === undefined ? locations.find(name, level) : locations.find(name, level, parent);
  return found.length === 1 ? found[0] : undefined;
}
