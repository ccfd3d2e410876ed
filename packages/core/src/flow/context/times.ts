import { type Environment, nothing, parseIso, type Value } from "../../expr/index.ts";

/** A stored instant, on the clock on which it was stored; `format_datetime` shows it on the contact's. */
export function instant(iso: string | undefined, environment: Environment): Value {
  return (iso ? parseIso(iso, environment) : undefined) ?? nothing;
}
