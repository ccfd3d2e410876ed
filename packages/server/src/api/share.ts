import type { Context } from "./context.ts";

/**
 * One read at a time for all who ask the same. Who asks while it is in flight gets the next one, with all who ask
 * meanwhile: what they were told of may have come after it began.
 */
class Shared {
  #running: Promise<unknown> | null = null;
  #next: Promise<unknown> | null = null;

  get isIdle(): boolean {
    return this.#running === null && this.#next === null;
  }

  ask<T>(read: () => Promise<T>): Promise<unknown> {
    if (!this.#running) return this.#start(read);
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        return this.#start(read);
      });
    return this.#next;
  }

  #start<T>(read: () => Promise<T>): Promise<T> {
    const reading = read().finally(() => {
      this.#running = null;
    });
    this.#running = reading;
    return reading;
  }
}

const houses = new WeakMap<Context["changes"], Map<string, Shared>>();

type SharedRead<T> = (context: Context, id?: string) => Promise<T>;

/**
 * Makes a read that all of an organisation in this process share. It reads rows as they are: what a viewer may not see
 * is taken out by whoever asked, for their viewer, afterwards.
 */
export function shareRead<T>(name: string, read: (context: Context, id: string) => Promise<T>): SharedRead<T> {
  return async (context, id = "") => {
    const mine = houses.get(context.changes) ?? new Map<string, Shared>();
    houses.set(context.changes, mine);
    const key = JSON.stringify([context.viewer.organisationId, name, id]);
    const shared = mine.get(key) ?? new Shared();
    mine.set(key, shared);
    try {
      // One name has one reader, and so one type.
      return (await shared.ask(() => read(context, id))) as T;
    } finally {
      if (shared.isIdle && mine.get(key) === shared) mine.delete(key);
    }
  };
}
