import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import type { Viewer } from "../../policies/viewer.ts";
import type { Batch } from "../../store/changes.ts";
import { isAway } from "../../store/database.ts";
import {
  countInbox,
  type InboxCounts,
  type InboxFilter,
  type InboxRow,
  readInboxList,
} from "../../store/inbox/list.ts";
import { readWords, type Words } from "../../store/inbox/words.ts";
import { walled } from "../../store/walled.ts";
import { describe } from "../../telemetry/log.ts";
import type { ApiHouse, Context } from "../context.ts";
import type { InboxNews } from "../generated/resolvers.ts";
import { latest } from "../live/latest.ts";
import { mapped } from "../mapped.ts";
import { pace } from "../pace.ts";
import { conversationFor } from "./conversation.ts";

/** The first rows of a list, as of now. Each row with its text, by which it is known whether it changed. */
interface Snapshot {
  readonly rows: readonly { readonly row: InboxRow; readonly text: string }[];
  readonly counts: InboxCounts;
  readonly words: Words;
}

/** What is in a list, or why nobody knows. */
type Said = { readonly snapshot: Snapshot } | { readonly failure: unknown };

/** As long a list as anybody works from; the rest is read page by page. */
const rowsWatched = 100;
/** A list that is watched is read half as often as other screens, however many messages come, and for this share of the time at most. */
const share = 0.01;
const slowestMs = 2_000;
const restAfter = (tookMs: number) => Math.max(2 * pace.screenEveryMs, Math.min(slowestMs, tookMs / share));
/** The order depends on the time, too: windows close while nothing happens. */
const againAfterMs = 5000;
/** What the team calls things changes seldom, and says so. */
const wordsLastMs = 60_000;

/**
 * One list of one organisation, read once for all who look at it: two hundred subscribers cost two statements, not four
 * hundred. It is read while somebody looks.
 */
class ListWatch {
  readonly #house: ApiHouse;
  readonly #organisationId: OrganisationId;
  readonly #filter: InboxFilter;
  readonly #tellers = new Set<(said: Said) => void>();
  #leave: (() => void) | null = null;
  #timer: NodeJS.Timeout | null = null;
  #reading = false;
  #isDue = false;
  /** When the last read was over, and how long it took. */
  #readAt = 0;
  #tookMs = 0;
  #words: Words | null = null;
  #wordsAt = 0;
  #snapshot: Snapshot | null = null;

  constructor(house: ApiHouse, organisationId: OrganisationId, filter: InboxFilter) {
    this.#house = house;
    this.#organisationId = organisationId;
    this.#filter = filter;
  }

  get isIdle(): boolean {
    return this.#tellers.size === 0;
  }

  /** Tells what is in the list, now and after each read, until the returned function is called. */
  join(tell: (said: Said) => void): () => void {
    this.#tellers.add(tell);
    this.#leave ??= this.#house.changes.subscribe(this.#organisationId, (batch) => this.#hear(batch));
    if (this.#snapshot) tell({ snapshot: this.#snapshot });
    else this.#soon(0);
    return () => {
      this.#tellers.delete(tell);
      if (this.isIdle) this.#rest();
    };
  }

  #rest(): void {
    this.#leave?.();
    this.#leave = null;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#snapshot = null;
  }

  #hear(batch: Batch): void {
    if (batch.has("answers") || batch.has("content") || batch.has("settings")) this.#words = null;
    else if (!batch.has("conversation") && !batch.has("contact")) return;
    this.#isDue = true;
    if (!this.#reading) this.#soon(Math.max(0, this.#readAt + restAfter(this.#tookMs) - performance.now()));
  }

  #soon(ms: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), ms);
  }

  async #read(): Promise<void> {
    this.#reading = true;
    this.#isDue = false;
    const begun = performance.now();
    const said = await this.#lookOrSayWhy();
    this.#reading = false;
    this.#readAt = performance.now();
    this.#tookMs = this.#readAt - begun;
    if (this.isIdle) return;
    this.#soon(this.#isDue ? restAfter(this.#tookMs) : againAfterMs);
    if (said) for (const tell of this.#tellers) tell(said);
  }

  /** While the database is away there is nothing new to tell; who has heard nothing yet is told so. */
  async #lookOrSayWhy(): Promise<Said | null> {
    try {
      this.#snapshot = await this.#look();
      return { snapshot: this.#snapshot };
    } catch (failure) {
      if (!isAway(failure)) this.#house.log.error(describe(failure), "a list of the inbox could not be read");
      return this.#snapshot === null ? { failure } : null;
    }
  }

  async #wordsOf(tx: pg.PoolClient): Promise<Words> {
    if (this.#words && performance.now() - this.#wordsAt < wordsLastMs) return this.#words;
    this.#words = await readWords(tx, this.#organisationId);
    this.#wordsAt = performance.now();
    return this.#words;
  }

  #look(): Promise<Snapshot> {
    return walled(this.#house.pool, this.#organisationId, async (tx) => {
      const page = { count: rowsWatched, at: Date.now() };
      const rows = await readInboxList(tx, this.#organisationId, this.#filter, page);
      // Nobody's in particular: what is a member's own they ask for themselves.
      const counts = await countInbox(tx, this.#organisationId, null);
      const words = await this.#wordsOf(tx);
      return { counts, words, rows: rows.map(({ rank: _, key: __, ...row }) => ({ row, text: JSON.stringify(row) })) };
    });
  }
}

const watches = new WeakMap<ApiHouse["changes"], Map<string, ListWatch>>();

function watchOf({ house, viewer }: Context, filter: InboxFilter): ListWatch {
  const mine = watches.get(house.changes) ?? new Map<string, ListWatch>();
  watches.set(house.changes, mine);
  for (const [key, watch] of mine) if (watch.isIdle) mine.delete(key);
  const key = JSON.stringify([viewer.organisationId, filter]);
  const watch = mine.get(key) ?? new ListWatch(house, viewer.organisationId, filter);
  mine.set(key, watch);
  return watch;
}

/** A list as a subscriber is told of it: at first everything, then what differs from what they were told. */
export function watchList(context: Context, filter: InboxFilter): AsyncIterableIterator<{ inboxChanged: InboxNews }> {
  const reader = new Reader(context.viewer);
  return mapped(
    latest<Said>((say) => watchOf(context, filter).join(say)),
    async (said) => reader.newsOf(said),
  );
}

/** What one subscriber knows of a list. */
class Reader {
  readonly #viewer: Viewer;
  readonly #told = new Map<string, string>();
  #place = "";

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  /** What they are told of a list; null where they know it. */
  newsOf(said: Said): { inboxChanged: InboxNews } | null {
    if ("failure" in said) throw said.failure;
    const { rows, counts, words } = said.snapshot;
    const order = rows.map(({ row }) => row.contactId);
    const fresh = rows.filter(({ row, text }) => this.#told.get(row.contactId) !== text);
    const place = JSON.stringify([order, counts]);
    if (fresh.length === 0 && place === this.#place) return null;
    this.#place = place;
    for (const { row, text } of fresh) this.#told.set(row.contactId, text);
    return { inboxChanged: { order, rows: fresh.map(({ row }) => conversationFor(this.#viewer, row, words)), counts } };
  }
}
