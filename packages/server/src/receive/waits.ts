/** WhatsApp does not wait much longer, and says the same again. */
const patienceMs = 5_000;
/** In so many looks: while this process itself is too busy to hear the database's answers, it does not look either. */
const looks = 5;

/** The database has not said no to anything that came, and stored nothing of it for a while: a lock may keep it waiting. */
export class Standstill extends Error {
  constructor() {
    super("The database answers, and keeps what webhooks bring waiting.");
  }
}

interface Begun {
  readonly at: number;
  readonly giveUp: (error: Standstill) => void;
}

/**
 * How long webhooks wait until what they bring is stored, messages with their turns, in this process: what people feel of the
 * load. Where nothing was stored for a while, whoever waits fails, and so does who comes, until something is stored: what
 * WhatsApp then repeats changes nothing, whatever becomes of the first.
 */
export class Waits {
  readonly #begun = new Set<Begun>();
  readonly #everyMs: number;
  readonly #onStandstill: (begins: boolean) => void;
  #longestMs = 0;
  #timer: NodeJS.Timeout | null = null;
  /** How many looks ago something was stored. */
  #quiet = 0;
  #standsStill = false;

  /** `onStandstill` is told when one begins, and when something is stored again. */
  constructor(onStandstill: (begins: boolean) => void, patience = patienceMs) {
    this.#onStandstill = onStandstill;
    this.#everyMs = patience / looks;
  }

  get standsStill(): boolean {
    return this.#standsStill;
  }

  measure<T>(work: () => Promise<T>): Promise<T> {
    if (this.#standsStill) return Promise.reject(new Standstill());
    return new Promise((resolve, reject) => {
      const begun = { at: performance.now(), giveUp: reject };
      this.#begun.add(begun);
      this.#timer ??= setInterval(() => this.#look(), this.#everyMs);
      void this.#follow(begun, work).then(resolve, reject);
    });
  }

  /** The longest wait since this was asked last, those included that are not over. A standstill is no load. */
  takeLongestMs(): number {
    if (this.#standsStill) return 0;
    const [oldest] = this.#begun;
    const longest = Math.max(this.#longestMs, oldest ? performance.now() - oldest.at : 0);
    this.#longestMs = 0;
    return longest;
  }

  async #follow<T>(begun: Begun, work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      this.#moved();
      return result;
    } finally {
      this.#end(begun);
    }
  }

  #look(): void {
    this.#quiet += 1;
    if (this.#quiet < looks || this.#standsStill) return;
    this.#standsStill = true;
    this.#longestMs = 0;
    for (const { giveUp } of this.#begun) giveUp(new Standstill());
    this.#onStandstill(true);
  }

  #moved(): void {
    this.#quiet = 0;
    if (!this.#standsStill) return;
    this.#standsStill = false;
    this.#onStandstill(false);
  }

  /** Once all were given up, the next one that comes is a try. */
  #end(begun: Begun): void {
    this.#begun.delete(begun);
    this.#longestMs = Math.max(this.#longestMs, performance.now() - begun.at);
    if (this.#begun.size > 0) return;
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#quiet = 0;
    this.#standsStill = false;
  }
}
