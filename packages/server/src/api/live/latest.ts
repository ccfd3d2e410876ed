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
