/** What somebody typed that differs from what is saved. */
export function changesOf<T extends object>(saved: T, edits: Partial<T>): Partial<T> {
  const isOther = ([key, value]: [string, unknown]) => !isSame(value, saved[key as keyof T]);
  return Object.fromEntries(Object.entries(edits).filter(isOther)) as Partial<T>;
}

/** What was typed while that was being saved. */
export function editsAfter<T extends object>(edits: Partial<T>, sent: Partial<T>): Partial<T> {
  const isNew = ([key, value]: [string, unknown]) => !(key in sent && isSame(value, sent[key as keyof T]));
  return Object.fromEntries(Object.entries(edits).filter(isNew)) as Partial<T>;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
