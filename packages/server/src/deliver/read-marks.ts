import type { NumberId } from "@hotline/core/model/ids.ts";
import { markRead } from "@hotline/core/whatsapp/index.ts";
import type { FlagBoard } from "../store/flag-board.ts";
import type { Numbers } from "../store/numbers.ts";
import type { Sends } from "./client.ts";

/** Marks under way at once, and waiting: beyond that they are shed, since a reply matters and a blue tick does not. */
const atOnce = 8;
const longestQueue = 50;

/**
 * Tells WhatsApp that a message was read, and that we are typing where an answer takes a while. A courtesy: never stored, never tried again, and the
 * first thing to go under load.
 */
export class ReadMarks {
  readonly #client: Sends;
  readonly #numbers: Numbers;
  readonly #flags: Pick<FlagBoard, "isOn">;
  readonly #queue: { numberId: NumberId; wamid: string; typing: boolean }[] = [];
  #running = 0;

  constructor(client: Sends, numbers: Numbers, flags: Pick<FlagBoard, "isOn">) {
    this.#flags = flags;
    this.#client = client;
    this.#numbers = numbers;
  }

  /** `typing` where the answer takes a while: it is shown until the next message, or for 25 seconds. */
  mark(numberId: NumberId, wamid: string, typing = false): void {
    if (this.#queue.length >= longestQueue) return;
    this.#queue.push({ numberId, wamid, typing });
    if (this.#running < atOnce) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running += 1;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      const number = await this.#numbers.byId(next.numberId).catch(() => undefined);
      if (number?.readMarks && this.#flags.isOn(number.organisationId, "readMarks"))
        await this.#client.send(number.phoneNumberId, markRead(next.wamid, next.typing));
    }
    this.#running -= 1;
  }
}
