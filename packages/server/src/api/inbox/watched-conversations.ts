import { setImmediate as breath } from "node:timers/promises";
import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import type { Batch } from "../../store/changes.ts";
import { isAway } from "../../store/database.ts";
import { readTails, type TailWish } from "../../store/inbox/tails.ts";
import { readWords, type Words } from "../../store/inbox/words.ts";
import { settledUntil } from "../../store/reading-progress.ts";
import { walled } from "../../store/walled.ts";
import { describe } from "../../telemetry/log.ts";
import type { ApiHouse } from "../context.ts";
import { pace } from "../pace.ts";
import { type Look, lookOf, tailLength } from "./look.ts";
import { Rate } from "./rate.ts";
import { type Item, quotedIn } from "./thread-item.ts";
import { type Said, WatchedPlace } from "./watched-place.ts";

/** Messages that were touched together. */
interface Hints {
  readonly topic: "message" | "tick";
  readonly ids: ReadonlySet<string>;
}

/** A message that is shown, and by which conversation. */
interface Found {
  readonly place: WatchedPlace;
  readonly item: Item;
}

/** What it works with. */
export type WatchHouse = Pick<ApiHouse, "pool" | "log"> & { readonly changes: Pick<ApiHouse["changes"], "subscribe"> };

/** How often a conversation is looked at, hints or no hints. */
interface Rhythm {
  /** All that is shown, in case that a hint was lost in a way that nobody noticed. It was half of what watching cost, every five seconds. */
  readonly wholeEveryMs: number;
  /** What is new, where somebody is. */
  readonly glanceEveryMs: number;
  /** Each message has three ticks: they go with the next message, or together, later where this process is busy. */
  readonly tickWaitsMs: number;
}
/** In an hour when so many changes of messages come a second, what automation said waits twice as long for its ticks, and so on. */
const changesPerWait = 750;
const mostWaits = 5;
const usual: Rhythm = { wholeEveryMs: 120_000, glanceEveryMs: 5_000, tickWaitsMs: 1_000 };

/** So long conversations are told of one after the other, before a breath for the messages of people. */
const tellForMs = 10;
const settledLastsMs = 1_000;
const againMs = 500;
const nothing: ReadonlySet<string> = new Set();

/**
 * The conversations of one organisation that are looked at in this process. Those that changed are read together, a few
 * times a second, in as many statements as one would take; those that did not cost nothing.
 */
export class WatchedConversations {
  readonly #house: WatchHouse;
  readonly #organisationId: OrganisationId;
  readonly #rhythm: Rhythm;
  readonly #places = new Map<string, WatchedPlace>();
  readonly #placeOf = new Map<string, Found>();
  /** What was touched of messages while a read is under way, which may bring them. */
  readonly #strays: Hints[] = [];
  readonly #changes: Pick<Rate, "count" | "perSecond">;
  #words: Words | null = null;
  #leave: (() => void) | null = null;
  #timer: NodeJS.Timeout | null = null;
  #timerAt = Number.POSITIVE_INFINITY;
  #isReading = false;
  #begunAt = Number.NEGATIVE_INFINITY;
  #settledAt = 0n;
  #settledAskedAt = Number.NEGATIVE_INFINITY;

  constructor(
    house: WatchHouse,
    organisationId: OrganisationId,
    rhythm = usual,
    changes: Pick<Rate, "count" | "perSecond"> = new Rate(),
  ) {
    this.#house = house;
    this.#organisationId = organisationId;
    this.#rhythm = rhythm;
    this.#changes = changes;
  }

  /** Tells how a conversation is, now and after each change, until the returned function is called. */
  join(contactId: ContactId, tell: (said: Said) => void): () => void {
    this.#leave ??= this.#house.changes.subscribe(this.#organisationId, (batch) => this.#hear(batch));
    const place = this.#places.get(contactId) ?? new WatchedPlace(contactId);
    this.#places.set(contactId, place);
    place.tellers.add(tell);
    if (place.look) tell({ look: place.look });
    // It may be as old as the last hint: who comes back wants to know what is now.
    place.touch();
    this.#plan();
    return () => {
      place.tellers.delete(tell);
      if (place.tellers.size === 0) this.#drop(place);
    };
  }

  #drop(place: WatchedPlace): void {
    if (this.#places.get(place.contactId) === place) this.#places.delete(place.contactId);
    for (const { item } of place.look?.shown ?? []) this.#placeOf.delete(item.id);
    if (this.#places.size > 0) return;
    this.#leave?.();
    this.#leave = null;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#timerAt = Number.POSITIVE_INFINITY;
    this.#words = null;
  }

  #hear(batch: Batch): void {
    for (const topic of ["conversation", "contact"] as const)
      for (const id of batch.get(topic) === "all" ? this.#places.keys() : (batch.get(topic) ?? []))
        this.#places.get(id)?.touch(batch.get(topic) === "all");
    for (const topic of ["message", "tick"] as const) {
      const ids = batch.get(topic) ?? nothing;
      if (ids === "all") for (const place of this.#places.values()) place.touch(true);
      else this.#touchMessages({ topic, ids });
    }
    if (batch.has("answers") || batch.has("content") || batch.has("settings")) {
      this.#words = null;
      for (const place of this.#places.values()) place.touch(true);
    }
    this.#plan();
  }

  #touchMessages(hints: Hints): void {
    this.#changes.count(hints.ids.size);
    if (this.#isReading && hints.ids.size > 0) this.#strays.push(hints);
    for (const id of hints.ids) {
      const shown = this.#placeOf.get(id);
      if (shown) this.#touchMessage(shown, hints.topic);
    }
  }

  #touchMessage({ place, item }: Found, topic: Hints["topic"]): void {
    place.touchMessage(topic, item.id);
    place.glanceWithin(this.#tickWaitsMs(item));
  }

  /** A person waits to see that what they wrote arrived; nobody does for what automation said, a thousand times a second. */
  #tickWaitsMs(item: Item): number {
    const usual = this.#rhythm.tickWaitsMs * pace.patience;
    if (item.__typename !== "ThreadMessage" || item.direction === "INBOUND" || item.author !== null) return usual;
    return Math.max(
      usual,
      this.#rhythm.tickWaitsMs * Math.min(mostWaits, 1 + this.#changes.perSecond / changesPerWait),
    );
  }

  /** Wakes when the next look is due: at once after a rest, else at the pace that leaves messages their time. */
  #plan(): void {
    const soonest = this.#begunAt + pace.everyMs;
    if (this.#isReading || this.#places.size === 0 || this.#timerAt <= soonest) return;
    let due = Number.POSITIVE_INFINITY;
    for (const place of this.#places.values()) due = Math.min(due, place.dueAt);
    const at = Math.max(due, soonest);
    if (at >= this.#timerAt) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timerAt = at;
    this.#timer = setTimeout(() => void this.#turn(), Math.max(0, at - performance.now()));
  }

  async #turn(): Promise<void> {
    this.#timer = null;
    this.#timerAt = Number.POSITIVE_INFINITY;
    this.#isReading = true;
    this.#begunAt = performance.now();
    const due = [...this.#places.values()].filter(({ dueAt }) => dueAt <= this.#begunAt);
    try {
      if (due.length > 0) await this.#read(due);
    } catch (error) {
      this.#fail(due, error);
    }
    this.#isReading = false;
    this.#strays.length = 0;
    this.#plan();
  }

  /** While the database is away there is nothing new to tell; who has heard nothing yet is told so. */
  #fail(due: readonly WatchedPlace[], failure: unknown): void {
    if (!isAway(failure)) this.#house.log.error(describe(failure), "conversations could not be read");
    for (const place of due) {
      place.wholeAt = performance.now() + againMs;
      if (place.look === null) for (const tell of place.tellers) tell({ failure });
    }
  }

  async #read(due: readonly WatchedPlace[]): Promise<void> {
    const wishes = due.map((place) => place.wish(spread(this.#rhythm.wholeEveryMs)));
    // Before the tails: what is settled by then is there to be seen by them.
    const settledAt = await this.#settled();
    const { tails, quoting } = await walled(
      this.#house.pool,
      this.#organisationId,
      (tx) => this.#ask(tx, wishes),
      "kept",
    );
    const quoted = await quoting;
    const words = this.#words;
    if (words === null) return;
    let begun = performance.now();
    for (const place of due) {
      const tail = tails.get(place.contactId);
      if (!tail || this.#places.get(place.contactId) !== place) continue;
      place.settledAt = settledAt;
      if (tail.presences.length > 0) place.glanceWithin(spread(this.#rhythm.glanceEveryMs));
      const look = lookOf(place.look, tail, quoted, words);
      if (look === place.look) continue;
      this.#keep(place, look);
      for (const tell of place.tellers) tell({ look });
      if (performance.now() - begun < tellForMs) continue;
      await breath();
      begun = performance.now();
    }
  }

  async #ask(tx: pg.PoolClient, wishes: readonly TailWish[]) {
    this.#words ??= await readWords(tx, this.#organisationId);
    const tails = await readTails(tx, this.#organisationId, wishes, tailLength);
    const rows = [...tails.values()].flatMap(({ items }) => items);
    const quoting = quotedIn(tx, this.#organisationId, rows);
    // The commit travels with it. It is awaited by who asked; a failure before that is the commit's, too.
    quoting.catch(() => undefined);
    return { tails, quoting };
  }

  /** Asked for once a while: a read goes back further than that anyway. */
  async #settled(): Promise<bigint> {
    const now = performance.now();
    if (now - this.#settledAskedAt > settledLastsMs) {
      this.#settledAt = await settledUntil(this.#house.pool);
      this.#settledAskedAt = now;
    }
    return this.#settledAt;
  }

  #keep(place: WatchedPlace, look: Look): void {
    const [before, now] = [new Set(place.look?.shown), new Set(look.shown)];
    for (const one of before) if (!now.has(one)) this.#placeOf.delete(one.item.id);
    for (const one of now) if (!before.has(one)) this.#find({ place, item: one.item });
    place.look = look;
  }

  /** What was touched while it was read is to be read once more. */
  #find(found: Found): void {
    const { id } = found.item;
    this.#placeOf.set(id, found);
    for (const { topic, ids } of this.#strays) if (ids.has(id)) this.#touchMessage(found, topic);
  }
}

/** Those who came together do not look together for ever. */
const spread = (ms: number): number => ms * (0.8 + Math.random() * 0.4);

const allWatched = new WeakMap<ApiHouse, Map<string, WatchedConversations>>();

/** Those of an organisation, once in this process. */
export function watchedIn(house: ApiHouse, organisationId: OrganisationId): WatchedConversations {
  const ofHouse = allWatched.get(house) ?? new Map<string, WatchedConversations>();
  allWatched.set(house, ofHouse);
  const watched = ofHouse.get(organisationId) ?? new WatchedConversations(house, organisationId);
  ofHouse.set(organisationId, watched);
  return watched;
}
