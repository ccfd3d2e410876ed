import {
  array,
  boolean,
  date,
  datetime,
  deprecate,
  error,
  findFunction,
  inZone,
  type Lazy,
  nothing,
  number,
  object,
  parseIso,
  text,
  time,
  toText,
  type Value,
} from "@hotline/core/expr/index.ts";
import { environmentOf } from "./environment.ts";

/** A typed value as corpus files write it. */
export interface ValueJson {
  readonly type: string;
  readonly value?: unknown;
  readonly timezone?: string;
  readonly zero?: boolean;
  readonly items?: readonly ValueJson[];
  readonly repeat?: { readonly item?: ValueJson; readonly text?: string; readonly count: number };
  readonly properties?: Readonly<Record<string, ValueJson>>;
  readonly default?: ValueJson;
  readonly message?: string;
  readonly name?: string;
  readonly match?: ValueJson;
  readonly matched?: boolean;
  readonly extra?: ValueJson;
  readonly deprecated?: string;
}

const utc = environmentOf();

/** The value that some corpus JSON stands for. */
export function readValue(json: ValueJson): Value {
  const value = readBare(json);
  return json.deprecated ? deprecate(value, json.deprecated) : value;
}

function readBare(json: ValueJson): Value {
  const said = String(json.value ?? "");
  switch (json.type) {
    case "null":
      return nothing;
    case "text":
      return text(json.repeat === undefined ? said : (json.repeat.text ?? "").repeat(json.repeat.count));
    case "number":
      return number(said);
    case "boolean":
      return boolean(json.value === true);
    case "date":
      return json.zero ? date(1, 1, 1) : readDate(said);
    case "time":
      return readTime(said);
    case "datetime":
      return readDateTime(json.zero ? "0001-01-01T00:00:00Z" : said, json.timezone);
    case "array":
      return array(itemsOf(json).map(readValue));
    case "object":
      return object(lazyProperties(json), json.default && readValue(json.default));
    case "error":
      return error(json.message ?? "an error");
    case "test_result":
      return testResult(json);
    case "function":
      return findFunction(json.name ?? said) ?? error(`no function ${json.name}`);
    default:
      throw new TypeError(`The corpus has a value of type ${json.type}, which this runner does not know`);
  }
}

/** What a router test returns. */
function testResult({ matched = false, match, extra }: ValueJson): Value {
  const found = { match: match === undefined ? text("") : readValue(match) };
  return object(extra === undefined ? found : { ...found, extra: readValue(extra) }, boolean(matched));
}

function itemsOf({ items = [], repeat }: ValueJson): readonly ValueJson[] {
  const { item, count } = repeat ?? {};
  return item === undefined ? items : Array.from({ length: count ?? 0 }, () => item);
}

function lazyProperties({ properties = {} }: ValueJson): Map<string, Lazy> {
  return new Map(Object.entries(properties).map(([name, value]): [string, Lazy] => [name, readValue(value)]));
}

function readDate(iso: string): Value {
  const [year = 1, month = 1, day = 1] = iso.split("-").map(Number);
  return date(year, month, day);
}

function readTime(iso: string): Value {
  const [, hour, minute, second = "0", fraction = ""] = /^(\d+):(\d+)(?::(\d+))?(?:\.(\d+))?/.exec(iso) ?? [];
  return time(Number(hour), Number(minute), Number(second), Number(fraction.padEnd(9, "0")));
}

function readDateTime(iso: string, zone: string | undefined): Value {
  const value = parseIso(iso, utc);
  if (value === undefined) throw new TypeError(`The corpus has the datetime ${iso}, which does not exist`);
  return zone ? inZone(value, zone) : value;
}

/** A value in a form in which two values that the corpus takes for equal are written alike. */
export function showValue(value: Value): unknown {
  switch (value.kind) {
    case "array":
      return { type: "array", items: value.items.map(showValue) };
    case "object":
      return {
        type: "object",
        properties: Object.fromEntries(
          value.properties.names().map((name) => [name, showValue(value.properties.get(name) ?? nothing)]),
        ),
        default: value.properties.fallback && showValue(value.properties.fallback),
      };
    case "datetime":
      return {
        type: "datetime",
        utc: toText(datetime(value.datetime.toUTC(), value.nanos)),
        nanos: value.nanos % 1_000,
      };
    case "time":
      return { type: "time", text: toText(value), nanos: value.nanos % 1_000 };
    case "error":
      return { type: "error" };
    case "boolean":
      return { type: "boolean", value: value.boolean };
    default:
      return { type: value.kind, text: toText(value) };
  }
}

/** A context of named typed values. */
export function readContext(json: Readonly<Record<string, ValueJson>>): Value & { kind: "object" } {
  return object(new Map(Object.entries(json).map(([name, value]): [string, Lazy] => [name, readValue(value)])));
}
