/** So many times in a row, and a service is silent and not only slow with one text. */
const silencesBefore = 2;
const restMs = 60_000;

interface Silence {
  readonly times: number;
  readonly last: number;
}

/**
 * Which services let people wait. Each silence costs a person the whole timeout, and one of the few jobs that run at a time:
 * whoever was silent twice is not asked for a minute, nor for another one when it is silent then, too.
 */
export class Rests {
  readonly #silences = new Map<string, Silence>();

  isResting(service: string, now: number): boolean {
    const { times, last } = this.#silences.get(service) ?? { times: 0, last: 0 };
    return times >= silencesBefore && now < last + restMs;
  }

  wasSilent(service: string, now: number): void {
    this.#silences.set(service, { times: (this.#silences.get(service)?.times ?? 0) + 1, last: now });
  }

  hasAnswered(service: string): void {
    this.#silences.delete(service);
  }
}
