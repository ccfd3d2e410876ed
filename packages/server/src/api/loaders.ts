import DataLoader from "dataloader";

/** How to read many of a thing with one statement: the answer has a value for each key, in their order. */
export interface LoaderDefinition<K, V, C> {
  readonly read: (keys: readonly K[], context: C) => Promise<readonly (V | Error)[]>;
}

/** The loaders of one request: what many resolvers ask for in the same moment is read once. */
export class Loaders<C> {
  readonly #loaders = new Map<unknown, DataLoader<unknown, unknown>>();

  of<K, V>(definition: LoaderDefinition<K, V, C>, context: C): DataLoader<K, V> {
    const made = this.#loaders.get(definition) as DataLoader<K, V> | undefined;
    if (made) return made;
    const loader = new DataLoader<K, V>((keys) => definition.read(keys, context));
    this.#loaders.set(definition, loader as DataLoader<unknown, unknown>);
    return loader;
  }

  /** What was read belongs to one moment: a subscription forgets it before each of its events. */
  clear(): void {
    this.#loaders.clear();
  }
}

/** Puts the rows of a statement into the order of the keys that were asked for; null where there is none. */
export function inOrder<K, V>(keys: readonly K[], rows: readonly V[], keyOf: (row: V) => K): readonly (V | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}
