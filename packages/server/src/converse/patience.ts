/** So long a shard is waited for that another process holds: several of its commits. */
const patienceMs = 250;
/** Whoever kept us waiting in vain hangs, or is frozen: for so long nobody waits for them again. */
const spentForMs = 2000;

/** How long a worker waits for the shards that others hold. */
export class Patience {
  #backAt = 0;

  /** In milliseconds; 0 where it does not wait. */
  get ms(): number {
    return performance.now() < this.#backAt ? 0 : patienceMs;
  }

  /** It waited, or did not, and got fewer than it wanted. */
  spend(): void {
    if (this.ms > 0) this.#backAt = performance.now() + spentForMs;
  }
}
