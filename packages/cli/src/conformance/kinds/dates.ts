import { formatMoment, parseDate, parseDateTime, parseTime } from "@hotline/core/expr/dates/layouts.ts";
import { known } from "@hotline/core/expr/dates/locales.ts";
import { dateOf, timeOf } from "@hotline/core/expr/dates/moments.ts";
import { findDate, findDateTime, findTime, toText } from "@hotline/core/expr/index.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type EnvironmentJson, environmentOf } from "../environment.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { readValue, showValue } from "../values.ts";

interface Case {
  readonly id: string;
  readonly kind: keyof typeof checks;
  readonly date_format?: NonNullable<EnvironmentJson["date_format"]>;
  readonly timezone?: string;
  readonly fill_time?: boolean;
  readonly value: string;
  readonly layout: string;
  readonly locale: string;
  readonly expected?: string;
  readonly error_message?: string;
}

interface Meta {
  readonly datetime_from_text_now: string;
}

/** Dates and times as people write them, and layouts. */
export const dates: ConformanceKind = {
  name: "dates",
  files: /(^|\/)expressions\/dates\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const { meta, cases } = file.json<Cases<Case, Meta>>();
    const [now] = meta.datetime_from_text_now.split(" ");
    for (const one of cases) yield judge(one.id, wanted(one), () => orMessage(one, () => checks[one.kind](one, now)));
  },
};

function wanted({ kind, expected, error_message }: Case): unknown {
  if (expected === undefined) return { error: error_message ?? true };
  if (kind === "datetime_from_text") return { instant: instantOf(expected) };
  if (kind === "parse_datetime_layout") return showValue(readValue({ type: "datetime", value: expected }));
  if (kind === "parse_time_layout" || kind === "time_from_text")
    return showValue(readValue({ type: "time", value: expected }));
  return expected;
}

/** `01-02-2001 03:15:34.123456 +0000 UTC`, to the microsecond. */
function instantOf(text: string): string {
  const [, day, month, year, time, fraction = "", offset = ""] =
    /^(\d+)-(\d+)-(\d+) ([\d:]+)(?:\.(\d+))? ([+-]\d+)/.exec(text) ?? [];
  const at = new Date(`${year}-${month}-${day}T${time}${offset.replace(/(\d\d)$/, ":$1")}`).toISOString();
  return `${at.slice(0, 19)}.${fraction.padEnd(6, "0").slice(0, 6)}Z`;
}

const checks = {
  datetime_from_text(one: Case, now: string | undefined): unknown {
    const found = findDateTime(one.value, environmentFor(one, now), one.fill_time);
    if (found === undefined) return { error: true };
    return { instant: toText({ ...found, datetime: found.datetime.toUTC() }) };
  },
  date_from_text(one: Case, now: string | undefined): unknown {
    const found = findDate(one.value, environmentFor(one, now));
    return found === undefined ? { error: true } : toText(found);
  },
  time_from_text({ value }: Case): unknown {
    const found = findTime(value);
    return found === undefined ? { error: true } : showValue(found);
  },
  format_datetime({ value, layout, locale }: Case): unknown {
    const zoned = readValue({ type: "datetime", value });
    if (zoned.kind !== "datetime") throw new TypeError("The value is no datetime");
    return formatMoment({ day: dateOf(zoned), at: timeOf(zoned), zoned }, layout, "datetime", known(locale));
  },
  parse_datetime_layout: (one: Case): unknown =>
    showValue(parseDateTime(one.value, one.layout, one.timezone ?? "UTC", environmentFor(one))),
  parse_date_layout: (one: Case): unknown => toText(parseDate(one.value, one.layout, environmentFor(one))),
  parse_time_layout: ({ value, layout }: Case): unknown => showValue(parseTime(value, layout)),
};

function environmentFor({ date_format, timezone }: Case, now?: string) {
  return environmentOf({ ...(date_format && { date_format }), ...(timezone && { timezone }) }, now);
}

/** Layouts that do not fit throw values that are no errors. */
function orMessage({ error_message }: Case, compute: () => unknown): unknown {
  try {
    return compute();
  } catch (failure) {
    if (failure instanceof Error) throw failure;
    return { error: error_message === undefined ? true : Object(failure).message };
  }
}
