import { clean } from "../model/clean.ts";

// PostgreSQL and JSON.stringify both recurse; deeper values would poison whatever stores them.
const deepest = 200;

/** A value of the outside world that is safe to store as JSON: one nested absurdly deep becomes its own text. */
export function keep(value: unknown): unknown {
  return isDeep(value) ? { tooDeep: flatJson(value) } : value;
}

/** A JSON value, not too deep, with texts that PostgreSQL can hold. */
export function storable<T>(value: T): T {
  return mended(value) as T;
}

function mended(value: unknown): unknown {
  if (typeof value === "string") return clean(value);
  if (Array.isArray(value)) return value.map(mended);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [clean(key), mended(inner)]));
}

/** Whether a JSON value nests deeper than we store. Without recursion, as the value may nest 100,000 deep. */
export function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap(children);
  }
  return false;
}

function children(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

/** JSON text of a value however deep it nests. */
export function flatJson(value: unknown): string {
  const parts: string[] = [];
  const stack: { readonly text?: string; readonly value?: unknown }[] = [{ value }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.text !== undefined) parts.push(next.text);
    else if (typeof next.value !== "object" || next.value === null) parts.push(JSON.stringify(next.value ?? null));
    else stack.push(...opened(next.value).reverse());
  }
  return parts.join("");
}

function opened(value: object): { text?: string; value?: unknown }[] {
  const list = Array.isArray(value);
  const members = Object.entries(value).flatMap(([key, member], index) => [
    { text: `${index === 0 ? "" : ","}${list ? "" : `${JSON.stringify(key)}:`}` },
    { value: member as unknown },
  ]);
  return [{ text: list ? "[" : "{" }, ...members, { text: list ? "]" : "}" }];
}
