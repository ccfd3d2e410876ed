import type { WebhookItem } from "@hotline/core/whatsapp/index.ts";
import type { Db } from "../store/database.ts";
import { listenAnew } from "../store/doubts.ts";

/**
 * Notes, to the second, that WhatsApp's webhooks reach us for a number: whoever judges a send in doubt must know
 * whether silence means anything. It means nothing while webhooks fail, or while old news still come in: what was
 * missed comes again later, in no order.
 */
export class Heard {
  readonly #lateMs: number;
  /** Webhooks could not be taken: the process has just begun, or the database was away. */
  #deaf = true;
  #second = 0;
  #noted = new Set<string>();

  /** `lateMs`: a status that is older than this when it comes says that others may be on their way as well. */
  constructor(lateMs: number) {
    this.#lateMs = lateMs;
  }

  /** A webhook got no 200: what WhatsApp told with it comes again, later. */
  missed(): void {
    this.#deaf = true;
  }

  async note(db: Db, items: readonly WebhookItem[]): Promise<void> {
    const now = Date.now();
    if (this.#deaf || items.some((item) => this.#isLate(item, now))) {
      this.#deaf = false;
      await this.#startAnew(db);
    }
    const second = Math.floor(now / 1000);
    if (second !== this.#second) this.#noted = new Set();
    this.#second = second;
    const fresh = new Set(items.flatMap((item) => ("numberId" in item && item.numberId ? [item.numberId] : [])));
    const missing = [...fresh].filter((id) => !this.#noted.has(id));
    if (missing.length === 0) return;
    for (const id of missing) this.#noted.add(id);
    await db.query("update numbers set heard_at = now() where phone_number_id = any($1::text[])", [missing]);
  }

  async #startAnew(db: Db): Promise<void> {
    try {
      await listenAnew(db);
    } catch (error) {
      this.#deaf = true;
      throw error;
    }
  }

  #isLate(item: WebhookItem, now: number): boolean {
    return item.kind === "status" && item.status.at !== null && item.status.at * 1000 < now - this.#lateMs;
  }
}
