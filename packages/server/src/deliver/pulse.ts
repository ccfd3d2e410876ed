/**
 * After so long without a beat the process was stopped, with its machine or alone. The database gives the lock of who does
 * not answer away after 25 seconds, and others judge and send what was claimed under it.
 */
const pausedAfterMs = 15_000;
const beatMs = 1_000;

/** Whether this process has run all the time: by a clock that nobody sets, and that is looked at before each request. */
export class Pulse {
  #beatAt = performance.now();
  #wokeAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  /** Until `stop`, which is for when nothing is under way any more: a slow send alone is no pause. */
  start(): void {
    this.#timer = setInterval(() => this.#beat(), beatMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    const now = performance.now();
    if (now - this.#beatAt > pausedAfterMs) this.#wokeAt = now;
    this.#beatAt = now;
  }

  /** Whether what was claimed then is still ours. */
  hasRunSince(moment: number): boolean {
    this.#beat();
    return moment > this.#wokeAt;
  }
}
