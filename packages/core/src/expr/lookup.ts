import { Failure } from "./budget.ts";
import { asNumber, asText, describe } from "./convert.ts";
import { toInteger } from "./numbers.ts";
import { type ArrayValue, nothing, text, type Value } from "./values.ts";

/** `of.name`: a property that must be there, or an item. */
export function property(of: Value, name: string): Value {
  if (of.kind === "object") {
    const found = of.properties.get(name);
    if (found === undefined) throw new Failure(`object has no property '${name}'`);
    return found;
  }
  return item(of, text(name));
}

/** `of[key]`: a property, nothing if there is none; or an item, counted from the end if the key is negative. */
export function item(of: Value, key: Value): Value {
  if (of.kind === "object") return of.properties.get(asText(key)) ?? nothing;
  if (of.kind === "array") return itemOf(of, key);
  if (of.kind === "error") throw new Failure(of.message);
  throw new Failure(`${describe(of)} doesn't support lookups`);
}

function itemOf({ items }: ArrayValue, key: Value): Value {
  const index = toInteger(asNumber(key));
  const found = items[index < 0 ? items.length + index : index];
  if (found === undefined) throw new Failure(`index ${index} out of range for ${items.length} items`);
  return found;
}
