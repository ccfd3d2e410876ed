/** What is under way, or waits its turn, by whom it is asked of and what it is about. */
const turns = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Does work about the same thing one after the other, in the order in which it was asked for: each begins when the one before
 * is over, however that ended. A socket that comes back asks for everything again at once, and what was written second
 * arrived first. `of` is who is asked: nobody waits for the answer of a connection that was given up.
 */
export function inTurn<T>(of: object, about: string, work: () => Promise<T>): Promise<T> {
  const last = turns.get(of) ?? new Map<string, Promise<unknown>>();
  turns.set(of, last);
  const result = (last.get(about) ?? Promise.resolve()).then(work, work);
  const over = result
    .catch(() => undefined)
    .finally(() => {
      if (last.get(about) === over) last.delete(about);
    });
  last.set(about, over);
  return result;
}
