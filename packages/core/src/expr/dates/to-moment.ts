import { Failure } from "../budget.ts";
import { cannot } from "../convert.ts";
import type { Environment } from "../environment.ts";
import { toInteger } from "../numbers.ts";
import { type DateTimeValue, type DateValue, type TimeValue, time, type Value } from "../values.ts";
import { findDate, findDateTime, findTime } from "./human-dates.ts";
import { combine, dateOf, inZone, midnight, timeOf } from "./moments.ts";

/* Conversions to dates and times; they throw `Failure`, as those in convert.ts do. */

/** A day: the first in a text, that of a datetime on the clocks of the environment. Throws `Failure` for none. */
export function asDate(value: Value, environment: Environment): DateValue {
  if (value.kind === "date") return value;
  if (value.kind === "datetime") return dateOf(inZone(value, environment.timezone));
  const found = value.kind === "text" ? findDate(value.text, environment) : undefined;
  if (found !== undefined) return found;
  const fallback = value.kind === "object" ? value.properties.fallback : undefined;
  if (fallback !== undefined) return asDate(fallback, environment);
  throw cannot(value, "date");
}

/**
 * A datetime; a day begins at midnight in the environment's zone. `fillTime`: a text without a time means the time of now.
 * Throws `Failure` for none.
 */
export function asDateTime(value: Value, environment: Environment, fillTime = false): DateTimeValue {
  if (value.kind === "datetime") return value;
  if (value.kind === "date") return combine(value, midnight, environment.timezone);
  const found = value.kind === "text" ? findDateTime(value.text, environment, fillTime) : undefined;
  if (found !== undefined) return found;
  const fallback = value.kind === "object" ? value.properties.fallback : undefined;
  if (fallback !== undefined) return asDateTime(fallback, environment, fillTime);
  throw cannot(value, "datetime");
}

/** A time of day; a number is a whole hour. Throws `Failure` for none. */
export function asTime(value: Value): TimeValue {
  if (value.kind === "time") return value;
  if (value.kind === "datetime") return timeOf(value);
  const found = value.kind === "text" ? findTime(value.text) : wholeHour(value);
  if (found !== undefined) return found;
  const fallback = value.kind === "object" ? value.properties.fallback : undefined;
  if (fallback !== undefined) return asTime(fallback);
  throw cannot(value, "time");
}

function wholeHour(value: Value): TimeValue | undefined {
  if (value.kind !== "number") return undefined;
  const hour = toInteger(value.number);
  if (hour < 0 || hour > 24) throw new Failure(`unable to convert ${hour} to a time`);
  return time(hour % 24, 0);
}
