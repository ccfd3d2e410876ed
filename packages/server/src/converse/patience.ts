/** So long a shard is waited for that another process holds: several of its commits. */
const patienceMs = 250;
/** Whoever kept us waiting in vain hangs, or is frozen: for so long nobody waits for them again. */
const spentForMs = 2000;

/** Shards that it took so long to get were another process's. */
const sharedMs = 5;
/** So long after that they are expected to be wanted by others again. */
const sharedForMs = 1000;

/** How long a worker waits for the shards that others hold. */
export class Patience {
  readonly #ms: number;
  #backAt = 0;
  #sharedUntil = 0;

  constructor(ms = patienceMs) {
    this.#ms = ms;
  }

  /** In milliseconds; 0 where it does not wait. */
  get ms(): number {
    return performance.now() < this.#backAt ? 0 : this.#ms;
  }

  /** Whether other processes want the same shards. */
  get isShared(): boolean {
    return performance.now() < this.#sharedUntil;
  }

  /** So long it took to get them. */
  waited(ms: number): void {
    if (ms > sharedMs) this.#sharedUntil = performance.now() + sharedForMs;
  }

  /** It waited, or did not, and got fewer than it wanted. */
  spend(): void {
    if (this.ms > 0) this.#backAt = performance.now() + spentForMs;
  }
}
