/**
 * Group commit: callers submit items one by one; whatever has gathered while earlier batches were on their way
 * travels together in the next one. `submit` settles when its item's batch is committed, or with the batch's error.
 */
export class Batcher<Item, Result> {
  readonly #run: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #options: { readonly size: number; readonly parallel: number; readonly lingerMs: number };
  #waiting: { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }[] = [];
  #running = 0;
  #timer: NodeJS.Timeout | null = null;
  #idle: (() => void)[] = [];

  constructor(
    run: (items: readonly Item[]) => Promise<readonly Result[]>,
    /** `lingerMs`: how long a batch waits for company; it trades a little latency for far fewer commits. */
    options: { readonly size: number; readonly parallel: number; readonly lingerMs: number },
  ) {
    this.#run = run;
    this.#options = options;
  }

  submit(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#schedule();
    });
  }

  /** Resolves when nothing is waiting or running. */
  async drained(): Promise<void> {
    while (this.#running > 0 || this.#waiting.length > 0) await new Promise<void>((done) => this.#idle.push(done));
  }

  #schedule(): void {
    if (this.#waiting.length >= this.#options.size) this.#flush();
    else if (this.#timer === null && this.#running < this.#options.parallel)
      this.#timer = setTimeout(() => this.#flush(), this.#options.lingerMs);
  }

  #flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    while (this.#running < this.#options.parallel && this.#waiting.length > 0) void this.#runOne();
  }

  async #runOne(): Promise<void> {
    const batch = this.#waiting.splice(0, this.#options.size);
    this.#running += 1;
    try {
      const results = await this.#run(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, i) => {
        resolve(results[i] as Result);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.#running -= 1;
      if (this.#waiting.length > 0) this.#schedule();
      else if (this.#running === 0) for (const done of this.#idle.splice(0)) done();
    }
  }
}
