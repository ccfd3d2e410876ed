import { defaultEnvironment, type Environment } from "@hotline/core/expr/index.ts";
import { Universe } from "./universe.ts";

/** An environment as corpus files write it. */
export interface EnvironmentJson {
  readonly date_format?: Environment["dateFormat"];
  readonly time_format?: Environment["timeFormat"];
  readonly timezone?: string;
  readonly allowed_languages?: readonly string[];
  readonly default_country?: string;
  readonly number_format?: { readonly decimal_symbol: string; readonly digit_grouping_symbol: string };
  readonly input_collation?: NonNullable<Environment["inputCollation"]>;
  readonly redaction_policy?: Environment["redactionPolicy"];
  readonly obfuscation_key?: readonly [number, number, number, number];
}

/** The environment of a case; without `universe` the clock stands at `now` and chance is seeded. */
export function environmentOf(json: EnvironmentJson = {}, now = "2018-04-11T13:24:30.123456Z"): Environment {
  const { number_format: numbers, default_country: country } = json;
  const base = defaultEnvironment(new Universe(millisOf(now)));
  return {
    ...base,
    dateFormat: json.date_format ?? base.dateFormat,
    timeFormat: json.time_format ?? base.timeFormat,
    timezone: json.timezone || base.timezone,
    allowedLanguages: json.allowed_languages ?? base.allowedLanguages,
    redactionPolicy: json.redaction_policy ?? base.redactionPolicy,
    ...(country ? { defaultCountry: country } : {}),
    ...(json.obfuscation_key === undefined ? {} : { obfuscationKey: json.obfuscation_key }),
    ...(json.input_collation === undefined ? {} : { inputCollation: json.input_collation }),
    ...(numbers === undefined
      ? {}
      : {
          numberFormat: { decimalSymbol: numbers.decimal_symbol, digitGroupingSymbol: numbers.digit_grouping_symbol },
        }),
  };
}

/** Milliseconds since 1970 with the fraction that the text has. */
function millisOf(iso: string): number {
  const fraction = /\.(\d+)/.exec(iso)?.[1] ?? "";
  const micros = Number(fraction.slice(3, 6).padEnd(3, "0"));
  return Date.parse(iso.replace(/(\.\d{3})\d+/, "$1")) + micros / 1_000;
}
