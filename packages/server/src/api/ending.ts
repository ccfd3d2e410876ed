/** An iterator that leaves its source when its reader goes, and when reading fails. */
export function ending<T>(
  next: () => Promise<IteratorResult<T>>,
  leave: () => Promise<unknown>,
): AsyncIterableIterator<T> {
  const end = async (): Promise<IteratorResult<T>> => {
    await leave();
    return { done: true, value: undefined };
  };
  return {
    next: async () => {
      try {
        return await next();
      } catch (error) {
        await end();
        throw error;
      }
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
