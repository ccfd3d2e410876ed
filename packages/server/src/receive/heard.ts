import type { WebhookItem } from "@hotline/core/whatsapp/index.ts";
import type { Db } from "../store/database.ts";

/**
 * Notes, to the second, that WhatsApp's webhooks reach us for a number: whoever judges a send in doubt must know
 * whether silence means anything.
 */
export class Heard {
  /** Webhooks could not be taken: the process has just begun, or the database was away. */
  #deaf = true;
  #second = 0;
  #noted = new Set<string>();

  /** A commit failed: what WhatsApp told meanwhile comes again, later. */
  missed(): void {
    this.#deaf = true;
  }

  async note(db: Db, items: readonly WebhookItem[]): Promise<void> {
    if (this.#deaf) {
      await db.query("update numbers set listening_since = now()");
      this.#deaf = false;
    }
    const second = Math.floor(Date.now() / 1000);
    if (second !== this.#second) this.#noted = new Set();
    this.#second = second;
    const fresh = new Set(items.flatMap((item) => ("numberId" in item && item.numberId ? [item.numberId] : [])));
    const missing = [...fresh].filter((id) => !this.#noted.has(id));
    if (missing.length === 0) return;
    for (const id of missing) this.#noted.add(id);
    await db.query("update numbers set heard_at = now() where phone_number_id = any($1::text[])", [missing]);
  }
}
