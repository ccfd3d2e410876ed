import { ending } from "../ending.ts";

/** What a producer says, for one reader: the newest only. Who reads slowly misses some, and never gets old ones. */
export function latest<T>(begin: (say: (value: T) => void) => () => void): AsyncIterableIterator<T> {
  let waiting: T | undefined;
  let wake: ((result: IteratorResult<T>) => void) | null = null;
  let isOver = false;
  const leave = begin((value) => {
    if (wake) wake({ done: false, value });
    else waiting = value;
    wake = null;
  });
  const end = async (): Promise<IteratorResult<T>> => {
    isOver = true;
    leave();
    wake?.({ done: true, value: undefined });
    return { done: true, value: undefined };
  };
  return {
    next: async () => {
      if (isOver) return { done: true, value: undefined };
      if (waiting === undefined) return new Promise((resolve) => (wake = resolve));
      const value = waiting;
      waiting = undefined;
      return { done: false, value };
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

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
