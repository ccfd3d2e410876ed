import { createValue, type Value } from "../state/value.ts";

/** A list that parts of the page add to for as long as they are shown. */
export interface Registry<Entry> {
  readonly entries: Value<readonly Entry[]>;
  /** Returns what takes the entry away again. */
  add(entry: Entry): () => void;
}

export function createRegistry<Entry>(): Registry<Entry> {
  const entries = createValue<readonly Entry[]>([]);
  return {
    entries,
    add: (entry) => {
      entries.set([...entries.get(), entry]);
      return () => entries.set(entries.get().filter((other) => other !== entry));
    },
  };
}
