import { asText, entries } from "./convert.ts";
import { formatMoment } from "./dates/layouts.ts";
import { localeOf } from "./dates/locales.ts";
import { dateOf, inZone, midnight, timeOf } from "./dates/moments.ts";
import type { Environment } from "./environment.ts";
import { formatDecimal } from "./number-format.ts";
import { type DateTimeValue, type DateValue, date, type ObjectValue, type TimeValue, type Value } from "./values.ts";

const anyDay: DateValue = date(2000, 1, 1);

/** The value as people here like to read it; an error is nothing. */
export function format(value: Value, environment: Environment): string {
  switch (value.kind) {
    case "number":
      return formatDecimal(value.number, environment.numberFormat);
    case "date":
      return formatDay(value, environment.dateFormat, environment);
    case "time":
      return formatTimeOfDay(value, environment.timeFormat, environment);
    case "datetime":
      return formatDateTime(value, `${environment.dateFormat} ${environment.timeFormat}`, environment);
    case "array":
      return formatItems(value.items, environment);
    case "object":
      return formatObject(value, environment);
    case "error":
      return "";
    default:
      return asText(value);
  }
}

/** A day in a layout such as `DD-MM-YYYY`. Throws `Failure` where the layout asks for a time. */
export function formatDay(day: DateValue, layout: string, environment: Environment): string {
  return formatMoment({ day, at: midnight }, layout, "date", localeOf(environment));
}

/** A time of day in a layout such as `tt:mm`. Throws `Failure` where the layout asks for a day. */
export function formatTimeOfDay(at: TimeValue, layout: string, environment: Environment): string {
  return formatMoment({ day: anyDay, at }, layout, "time", localeOf(environment));
}

/** A datetime in a layout, on the clocks of `zone`. Throws `Failure` for a layout that does not exist. */
export function formatDateTime(
  value: DateTimeValue,
  layout: string,
  environment: Environment,
  zone = environment.timezone,
): string {
  const zoned = inZone(value, zone);
  return formatMoment({ day: dateOf(zoned), at: timeOf(zoned), zoned }, layout, "datetime", localeOf(environment));
}

function formatItems(items: readonly Value[], environment: Environment): string {
  const lines = items.map((item) => format(item, environment));
  if (!lines.some((line) => line.includes("\n"))) return lines.join(", ");
  return lines.map((line) => `- ${indented(line).trimStart()}`).join("\n");
}

function formatObject({ properties }: ObjectValue, environment: Environment): string {
  if (properties.fallback !== undefined) return format(properties.fallback, environment);
  const lines = entries(properties).map(([name, value]) => {
    const shown = format(value, environment);
    return shown.includes("\n") ? `${name}:\n${indented(shown)}` : `${name}: ${shown}`;
  });
  return lines.join("\n");
}

function indented(lines: string): string {
  return lines.replaceAll(/^/gm, "  ");
}
