import { type Environment, inZone, nothing, parseIso, type Value } from "../../expr/index.ts";

/** A stored instant as the organisation's or contact's clock shows it. */
export function instant(iso: string | null | undefined, environment: Environment): Value {
  const value = iso ? parseIso(iso, environment) : undefined;
  return value === undefined ? nothing : inZone(value, environment.timezone);
}
