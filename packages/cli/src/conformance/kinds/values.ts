import { compare, isSame } from "@hotline/core/expr/compare.ts";
import { asArray, asObject } from "@hotline/core/expr/convert.ts";
import { asDate, asDateTime, asTime } from "@hotline/core/expr/dates/to-moment.ts";
import { format, jsonText, toBool, toNumber, toText, type Value } from "@hotline/core/expr/index.ts";
import { formatDecimal } from "@hotline/core/expr/number-format.ts";
import { toInteger } from "@hotline/core/expr/numbers.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type EnvironmentJson, environmentOf } from "../environment.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { readValue, showValue, type ValueJson } from "../values.ts";

type Check =
  | "render"
  | "strict_equals"
  | "compare"
  | "to_number_and_integer"
  | "format_number"
  | "to_date"
  | "to_datetime"
  | "to_time"
  | "to_array"
  | "to_object";

interface Case {
  readonly id: string;
  readonly kind: Check;
  readonly env?: EnvironmentJson;
  readonly value: ValueJson;
  readonly a: ValueJson;
  readonly b: ValueJson;
  readonly expected: unknown;
  readonly expected_value?: ValueJson;
  readonly json: string;
  readonly text: string;
  readonly formatted: string;
  readonly boolean: boolean;
  readonly integer?: number;
  readonly number?: ValueJson;
  readonly number_if_ok?: ValueJson;
  readonly number_format: NonNullable<EnvironmentJson["number_format"]>;
  readonly places: number;
  readonly group_digits: boolean;
}

/** Rendering, equality, order and conversions of values. */
export const values: ConformanceKind = {
  name: "values",
  files: /(^|\/)expressions\/values\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    for (const one of file.json<Cases<Case>>().cases) yield checks[one.kind](one);
  },
};

const checks: Readonly<Record<Check, (one: Case) => Outcome>> = {
  render({ id, env, value: json, ...wanted }: Case): Outcome {
    const expected = { json: wanted.json, text: wanted.text, formatted: wanted.formatted, boolean: wanted.boolean };
    const value = readValue(json);
    return judge(id, expected, () => ({
      json: value.kind === "error" ? "null" : jsonText(value),
      text: toText(value),
      formatted: format(value, environmentOf(env)),
      boolean: toBool(value),
    }));
  },
  strict_equals: ({ id, a, b, expected }: Case) => judge(id, expected, () => isSame(readValue(a), readValue(b))),
  compare: ({ id, a, b, expected }: Case) => judge(id, expected, () => Math.sign(compare(readValue(a), readValue(b)))),
  to_number_and_integer({ id, value, number, number_if_ok, integer }: Case): Outcome {
    const wanted = number ?? number_if_ok;
    return judge(id, { number: wanted?.value, integer: integer ?? "error" }, () => {
      const found = toNumber(readValue(value));
      // Where the conversion fails the corpus has a zero.
      return {
        number: found?.toFixed() ?? "0",
        integer: found === undefined ? "error" : orError(() => toInteger(found)),
      };
    });
  },
  format_number({ id, value, number_format: symbols, places, group_digits, expected }: Case): Outcome {
    const format = { decimalSymbol: symbols.decimal_symbol, digitGroupingSymbol: symbols.digit_grouping_symbol };
    return judge(id, expected, () => {
      const value_ = readValue(value);
      if (value_.kind !== "number") throw new TypeError("The value is no number");
      return formatDecimal(value_.number, format, places < 0 ? undefined : places, group_digits);
    });
  },
  to_date: converts((value, one) => asDate(value, environmentOf(one.env))),
  to_datetime: converts((value, one) => asDateTime(value, environmentOf(one.env))),
  to_time: converts((value) => asTime(value)),
  to_array: converts((value) => asArray(value)),
  to_object: converts((value) => asObject(value)),
};

function converts(convert: (value: Value, one: Case) => Value): (one: Case) => Outcome {
  return (one) => {
    const wanted = one.expected_value === undefined ? "error" : showValue(readValue(one.expected_value));
    return judge(one.id, wanted, () => orError(() => showValue(convert(readValue(one.value), one))));
  };
}

/** Failed conversions throw values that are no errors. */
function orError<T>(compute: () => T): T | "error" {
  try {
    return compute();
  } catch (failure) {
    if (failure instanceof Error) throw failure;
    return "error";
  }
}
