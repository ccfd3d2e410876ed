import type { Db } from "./database.ts";

export interface NumberRow {
  readonly id: string;
  readonly organisationId: string;
  readonly phoneNumberId: string;
  readonly messagesPerSecond: number;
  readonly readMarks: boolean;
}

const columns = `id, organisation_id as "organisationId", phone_number_id as "phoneNumberId",
  messages_per_second as "messagesPerSecond", read_marks as "readMarks"`;

/**
 * The numbers of this installation, kept in memory: each webhook item asks for one. Read again when an unknown one
 * is asked for (at most once a second, so that foreign webhooks cannot turn into a stream of queries) and by age.
 */
export class Numbers {
  readonly #db: Db;
  #byPhoneNumberId = new Map<string, NumberRow>();
  #byId = new Map<string, NumberRow>();
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(db: Db) {
    this.#db = db;
  }

  async byPhoneNumberId(id: string): Promise<NumberRow | undefined> {
    await this.#refresh(this.#byPhoneNumberId.has(id) ? 10_000 : 1000);
    return this.#byPhoneNumberId.get(id);
  }

  async all(): Promise<readonly NumberRow[]> {
    await this.#refresh(10_000);
    return [...this.#byId.values()];
  }

  async byId(id: string): Promise<NumberRow | undefined> {
    await this.#refresh(this.#byId.has(id) ? 10_000 : 1000);
    return this.#byId.get(id);
  }

  async #refresh(maxAge: number): Promise<void> {
    if (performance.now() - this.#readAt < maxAge) return;
    const { rows } = await this.#db.query<NumberRow>(`select ${columns} from numbers order by id`);
    this.#byPhoneNumberId = new Map(rows.map((row) => [row.phoneNumberId, row]));
    this.#byId = new Map(rows.map((row) => [row.id, row]));
    this.#readAt = performance.now();
  }
}
