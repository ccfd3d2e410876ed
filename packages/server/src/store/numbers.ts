import type { NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "./database.ts";

export interface NumberRow {
  readonly id: NumberId;
  readonly organisationId: OrganisationId;
  readonly phoneNumberId: string;
  readonly messagesPerSecond: number;
  readonly readMarks: boolean;
  /** It says nothing any more, and what comes to it is nobody's. */
  readonly isRetired: boolean;
}

const columns = `id, organisation_id as "organisationId", phone_number_id as "phoneNumberId",
  messages_per_second as "messagesPerSecond", read_marks as "readMarks", retired_at is not null as "isRetired"`;

/** SQL: by which number somebody is written to. The one that is wanted, unless it was retired; else the first of the others. */
export const sendingNumber = (wanted: string, organisation: string) => `coalesce(
  (select id from numbers where id = ${wanted} and retired_at is null),
  (select id from numbers where organisation_id = ${organisation} and retired_at is null order by created_at limit 1))`;

/** How old the list may be: so long after a change of the settings every process goes by it. */
const freshMs = 2000;

/**
 * The numbers of this installation, kept in memory: each webhook item asks for one. Read again when an unknown one
 * is asked for (at most once a second, so that foreign webhooks cannot turn into a stream of queries) and by age.
 */
export class Numbers {
  readonly #db: Db;
  #byPhoneNumberId = new Map<string, NumberRow>();
  #byId = new Map<string, NumberRow>();
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | null = null;

  constructor(db: Db) {
    this.#db = db;
  }

  async byPhoneNumberId(id: string): Promise<NumberRow | undefined> {
    await this.#refresh(this.#byPhoneNumberId.has(id) ? freshMs : 1000);
    return this.#byPhoneNumberId.get(id);
  }

  async all(): Promise<readonly NumberRow[]> {
    await this.#refresh(freshMs);
    return [...this.#byId.values()];
  }

  async byId(id: NumberId): Promise<NumberRow | undefined> {
    await this.#refresh(this.#byId.has(id) ? freshMs : 1000);
    return this.#byId.get(id);
  }

  /** Whoever asks while it is being read waits for that reading: all items of a batch ask at once. */
  async #refresh(maxAge: number): Promise<void> {
    if (performance.now() - this.#readAt < maxAge) return;
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    await this.#reading;
  }

  async #read(): Promise<void> {
    const { rows } = await this.#db.query<NumberRow>({
      name: "read_numbers",
      text: `select ${columns} from numbers order by id`,
    });
    this.#byPhoneNumberId = new Map(rows.map((row) => [row.phoneNumberId, row]));
    this.#byId = new Map(rows.map((row) => [row.id, row]));
    this.#readAt = performance.now();
  }
}
