import { evaluateText, fromJson, type ObjectValue, object, type Value } from "@hotline/core/expr/index.ts";
import { migrateTemplate } from "@hotline/core/flow/migrate/legacy/expression/template.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { environmentOf } from "../environment.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";

type Json = Readonly<Record<string, unknown>>;

interface Case {
  readonly id: string;
  readonly template: string;
  readonly context: { readonly variables: Json; readonly timezone: string; readonly now?: string };
  readonly url_encode: boolean;
  readonly output?: string;
  readonly output_regex?: string;
}

/**
 * What the language on purpose means otherwise now, by what stands in an old template. Where one of these does, the
 * migrated template must only be evaluated without a problem: what it cannot compute says itself, as it did.
 */
const changes: readonly RegExp[] = [
  // Names of months are not read, and dates only in the order of the organisation.
  /(DATE|DATEVALUE|EDATE|DAYS?|MONTH|YEAR|HOUR|MINUTE|SECOND|WEEKDAY|DATEDIF)\("[^"]*\p{L}{3}/iu,
  /"\d{1,2}\W(1[3-9]|2\d|3[01])\W\d/,
  // Only numbers are compared by size, and texts are equal only in the same case.
  /(true|false|"[^"\d]*"|date\.\w+) *[<>]=?(?!>) /i,
  /"\p{L}+" *(=|<>) *"\p{L}+"/u,
  // Differences of dates are whole years, months or days.
  /DATEDIF\([^)]*"[ymd]{2}"\)/i,
  // Underscores and digits belong to a word; a word that is not there is an error; voices pause otherwise.
  /PROPER\("[^"]*[_\d]/i,
  /\bWORD\(/i,
  /READ_DIGITS/i,
  // An object is written in another way.
  /@extra(?!\.)/i,
];

/** Templates of the language before 13.0, migrated and then evaluated, against what they said then. */
export const legacyOutputs: ConformanceKind = {
  name: "legacy-outputs",
  files: /(^|\/)legacy\/legacy_tests\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    for (const one of file.json<Cases<Case>>().cases) yield run(one);
  },
};

function run({ id, template, context, url_encode: isUrl, output, output_regex: pattern }: Case): Outcome {
  const evaluate = () => {
    const migrated = migrateTemplate(template, { isItsOwnDefault: true, isUrl });
    const settings = { date_format: "DD-MM-YYYY", timezone: context.timezone } as const;
    return evaluateText(migrated, contextOf(context.variables), environmentOf(settings, context.now));
  };
  if (changes.some((change) => change.test(template))) return judge(id, [], () => evaluate().problems);
  if (pattern === undefined) return judge(id, asNow(output ?? ""), () => asNow(evaluate().text));
  return judge(id, true, () => new RegExp(`^${pattern}$`).test(evaluate().text));
}

/** Truth, days and times of day are written otherwise now. */
function asNow(text: string): string {
  return text
    .replaceAll(/TRUE|FALSE/g, (word) => word.toLowerCase())
    .replaceAll(/\.0{6}(?=Z|[+-]\d\d:)/g, "")
    .replaceAll(/(\d{4}-\d\d-\d\d)T00:00:00(Z|[+-]\d\d:\d\d)/g, "$1")
    .replaceAll(/\b(\d\d)-(\d\d)-(\d{4})\b/g, "$3-$2-$1")
    .replaceAll(/\b(\d\d:\d\d):00\.000000/g, "$1");
}

/** The old variables under the names that they have now. */
function contextOf(variables: Json): ObjectValue {
  const { contact, flow, extra, ...others } = lower(variables);
  const values = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, asValue(value)]));
  return object({
    ...values,
    ...(contact === undefined ? {} : { contact: asValue(contact), fields: asValue(contact ?? {}) }),
    ...(flow === undefined ? {} : { results: resultsOf(flow) }),
    ...(extra === undefined ? {} : { legacy_extra: asValue(extra) }),
  });
}

function resultsOf(flow: unknown): Value {
  if (!isObject(flow)) return asValue(flow);
  const results = Object.entries(lower(flow)).map(([key, result]): [string, Value] => [
    key,
    asValue(isObject(result) ? { ...result, input: result["text"] } : result),
  ]);
  return object(Object.fromEntries(results));
}

/** The property `*` is what an object stands for. */
function asValue(json: unknown): Value {
  if (!isObject(json)) return fromJson(json);
  const { "*": fallback, ...properties } = lower(json);
  const values = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, asValue(value)]));
  return object(values, fallback === undefined ? undefined : asValue(fallback));
}

function isObject(json: unknown): json is Json {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function lower(json: Json): Json {
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key.toLowerCase(), value]));
}
