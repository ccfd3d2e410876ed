import { type Lazy, text, toText, type Value } from "../../expr/index.ts";

/** What an object of named values renders as: a line each, in order of the keys, leaving out what is empty. */
export function lines(entries: readonly (readonly [key: string, name: string, value: Value])[]): Value {
  const shown = entries
    .map(([key, name, value]) => ({ key, name, said: toText(value) }))
    .filter(({ said }) => said !== "");
  shown.sort((a, b) => (a.key < b.key ? -1 : 1));
  return text(shown.map(({ name, said }) => `${name}: ${said}`).join("\n"));
}

/** Properties made when they are asked for. */
export function lazily<K>(keys: Iterable<K>, name: (key: K) => string, value: (key: K) => Value): Map<string, Lazy> {
  const properties = new Map<string, Lazy>();
  for (const key of keys) properties.set(name(key), () => value(key));
  return properties;
}
