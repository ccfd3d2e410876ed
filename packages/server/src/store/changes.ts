import { idOf, type OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { clientOf, type Db } from "./database.ts";
import { type Batch, type Changed, PendingChanges, type Topic, topics } from "./pending-changes.ts";
import { newUuid } from "./uuid.ts";

export type { Batch, Topic } from "./pending-changes.ts";

const channel = "hotline_changes";
/** PostgreSQL takes 8,000 bytes a notification; an id has 36 and a comma, and beside them stand two more and a topic. */
const idsPerNotification = 200;
const againMs = 500;
/** Changes of this process leave at most so often; those of several processes that come together are told of together. */
const leaveEveryMs = 50;
/** Each message has three ticks, often within a second: they are told of as one. */
const ticksLeaveEveryMs = 500;
const tellEveryMs = 20;
/** What the connections are called on which processes listen: one that is gone is a process that is gone. */
const listener = "hotline changes";

type Listener = (batch: Batch) => void;

/**
 * Tells those who watch an organisation, in every process, that something of it changed. A hint and no more: the truth
 * is the query that a subscriber asks again. What may have been missed while the connection was lost comes as "all".
 */
export class Changes {
  readonly #db: Db;
  readonly #url: string;
  readonly #pulseEveryMs: number;
  /** By which this process knows its own notifications. */
  readonly #name = newUuid();
  readonly #leaving = new PendingChanges(leaveEveryMs, (changes) => void this.#send(changes));
  readonly #ticks = new PendingChanges(ticksLeaveEveryMs, (changes) => this.#touchAll(changes));
  readonly #arriving = new PendingChanges(tellEveryMs, (changes) => this.#tell(changes));
  readonly #listeners = new Map<OrganisationId, Set<Listener>>();
  #client: pg.Client | null = null;
  /** The processes that listened when we began to, or at the last pulse. */
  #present: ReadonlySet<number> = new Set();
  #closed = false;

  /** `pulseEveryMs`: how often it is asked whether the connection lives, and who else listens. */
  constructor(db: Db, databaseUrl: string, pulseEveryMs = 5_000) {
    this.#db = db;
    this.#url = databaseUrl;
    this.#pulseEveryMs = pulseEveryMs;
  }

  /** To be called after the commit; without ids the change is to any of the topic. */
  touch(organisationId: OrganisationId, topic: Topic, ids?: Iterable<string>): void {
    if (this.#closed) return;
    const changed = ids === undefined ? "all" : [...ids];
    if (topic === "tick") this.#ticks.add(organisationId, topic, changed);
    else this.#touch(organisationId, topic, changed);
  }

  #touch(organisationId: OrganisationId, topic: Topic, changed: Iterable<string> | "all"): void {
    this.#arrive(organisationId, topic, changed);
    this.#leaving.add(organisationId, topic, changed);
  }

  #touchAll(changes: ReadonlyMap<OrganisationId, Batch>): void {
    for (const [organisationId, batch] of changes)
      for (const [topic, changed] of batch) this.#touch(organisationId, topic, changed);
  }

  /** Calls `listener` with what changed in the organisation, of all processes, until the returned function is called. */
  subscribe(organisationId: OrganisationId, listener: Listener): () => void {
    const listeners = this.#listeners.get(organisationId) ?? new Set();
    this.#listeners.set(organisationId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(organisationId) === listeners)
        this.#listeners.delete(organisationId);
    };
  }

  /** Begins to hear the other processes. Comes back by itself after a lost connection. */
  async listen(): Promise<void> {
    const client = clientOf(this.#url, listener);
    client.on("error", () => undefined);
    client.on("end", () => this.#reconnect());
    client.on("notification", ({ payload }) => this.#hear(payload ?? ""));
    this.#client = client;
    await client.connect();
    await client.query(`listen ${channel}`);
    this.#present = await listening(client);
    const pulse = setInterval(() => void this.#feel(client), this.#pulseEveryMs);
    client.once("end", () => clearInterval(pulse));
  }

  /**
   * No answer within a pulse: the connection is given up, and its end brings us to a new one. A process that is gone may have
   * died between a commit and its word of it.
   */
  async #feel(client: pg.Client): Promise<void> {
    const late = setTimeout(() => client.connection.stream.destroy(), this.#pulseEveryMs);
    const present = await listening(client).catch(() => this.#present);
    clearTimeout(late);
    if ([...this.#present].some((pid) => !present.has(pid))) this.#tellAll();
    this.#present = present;
  }

  /** What was touched before still leaves, where the database is there. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#ticks.flush();
    this.#arriving.stop();
    this.#leaving.flush();
    await this.#client?.end().catch(() => undefined);
  }

  async #send(changes: ReadonlyMap<OrganisationId, Batch>): Promise<void> {
    const payloads = [...changes].flatMap(([organisationId, batch]) =>
      [...batch].flatMap(([topic, changed]) =>
        portions(changed).map((ids) => `${organisationId} ${topic} ${ids} ${this.#name}`),
      ),
    );
    try {
      await this.#db.query({
        name: "notify_changes",
        text: `select pg_notify('${channel}', payload) from unnest($1::text[]) payload`,
        values: [payloads],
      });
    } catch {
      // The database is away: those who wait are told when it is back.
      if (!this.#closed) setTimeout(() => this.#keep(changes), againMs).unref();
    }
  }

  #keep(changes: ReadonlyMap<OrganisationId, Batch>): void {
    if (this.#closed) return;
    for (const [organisationId, batch] of changes)
      for (const [topic, changed] of batch) this.#leaving.add(organisationId, topic, changed);
  }

  #hear(payload: string): void {
    const [organisationId = "", name, ids = "", process] = payload.split(" ");
    const topic = topics.find((one) => one === name);
    // What is our own was heard when it happened; what the database tells by itself is nobody's.
    if (topic && process !== this.#name)
      this.#arrive(idOf(organisationId), topic, ids === "all" ? "all" : ids.split(","));
  }

  #arrive(organisationId: OrganisationId, topic: Topic, changed: Iterable<string> | "all"): void {
    if (this.#listeners.has(organisationId)) this.#arriving.add(organisationId, topic, changed);
  }

  #tell(changes: ReadonlyMap<OrganisationId, Batch>): void {
    for (const [organisationId, batch] of changes)
      for (const listener of this.#listeners.get(organisationId) ?? []) listener(batch);
  }

  /** Something may have changed that nobody told of. */
  #tellAll(): void {
    for (const organisationId of this.#listeners.keys())
      for (const topic of topics) this.#arriving.add(organisationId, topic, "all");
  }

  #reconnect(): void {
    if (this.#closed) return;
    setTimeout(async () => {
      if (this.#closed) return;
      try {
        await this.listen();
        this.#tellAll();
      } catch {
        // The end of that client brings us here again.
      }
    }, againMs).unref();
  }
}

async function listening(client: pg.Client): Promise<ReadonlySet<number>> {
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where application_name = $1 and datname = current_database()",
    [listener],
  );
  return new Set(rows.map(({ pid }) => pid));
}

function portions(changed: Changed): readonly string[] {
  if (changed === "all") return ["all"];
  const ids = [...changed];
  return Array.from({ length: Math.ceil(ids.length / idsPerNotification) }, (_, i) =>
    ids.slice(i * idsPerNotification, (i + 1) * idsPerNotification).join(","),
  );
}
