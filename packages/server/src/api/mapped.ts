import { ending } from "./ending.ts";

/** What becomes of each value; nothing where `map` says null. What it throws ends the source, too. */
export function mapped<T, U>(source: AsyncIterator<T>, map: (value: T) => Promise<U | null>): AsyncIterableIterator<U> {
  const leave = async () => source.return?.();
  return ending<U>(async () => {
    for (;;) {
      const result = await source.next();
      if (result.done) {
        await leave();
        return { done: true, value: undefined };
      }
      const value = await map(result.value);
      if (value !== null) return { done: false, value };
    }
  }, leave);
}
