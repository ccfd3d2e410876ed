import type DataLoader from "dataloader";
import type pg from "pg";
import type { Media } from "../jobs/media/media.ts";
import type { RefreshDeps } from "../jobs/refresh-data.ts";
import type { Viewer } from "../policies/viewer.ts";
import type { Changes, Topic } from "../store/changes.ts";
import type { FlagBoard } from "../store/flag-board.ts";
import type { NumberLook } from "../store/number-settings.ts";
import { walled } from "../store/walled.ts";
import type { Log } from "../telemetry/log.ts";
import { because } from "./errors.ts";
import { type LoaderDefinition, Loaders } from "./loaders.ts";
import { Slots } from "./slots.ts";

/** The parts of the house that the API works with. */
export interface ApiHouse {
  /** A pool of its own: whatever people ask for, the hot path keeps its connections. */
  readonly pool: pg.Pool;
  readonly changes: Changes;
  readonly flags: Pick<FlagBoard, "isOn">;
  readonly log: Log;
  /** Asks WhatsApp how a number stands. */
  readonly lookAtNumber: (phoneNumberId: string) => Promise<NumberLook>;
  /** How data sources are fetched, for those who try a definition. */
  readonly refresh: RefreshDeps;
  /** Files and templates at WhatsApp. */
  readonly media?: Media;
  /** Encrypts what must be read again, with the installation's secret. */
  readonly seal?: (text: string) => string;
  /** There is work in the inbox; messages wait in the outbox. */
  readonly onInbox?: () => void;
  readonly onOutbox?: () => void;
}

/** The session of a person who asks from a browser. */
export interface Session {
  readonly token: string;
  readonly userId: string;
}

/** Who asks, as the transport found out. */
export interface Visitor {
  readonly viewer: Viewer | null;
  readonly session: Session | null;
  /** In one word to compare, what they may do now; of who may do anything. */
  readonly standing?: string;
  /** Why the key that came along opens nothing. */
  readonly keyRefused?: "KEY_UNKNOWN" | "KEY_ENDED";
}

/** Connections that one request has at once: with 30 lists in one question it took the whole pool, and the others got none. */
const mostAtOnce = 3;

/** What every resolver gets. */
export class Context {
  readonly house: ApiHouse;
  readonly visitor: Visitor;
  readonly #loaders = new Loaders<Context>();
  readonly #slots = new Slots(mostAtOnce);

  constructor(house: ApiHouse, visitor: Visitor) {
    this.house = house;
    this.visitor = visitor;
  }

  /** Who asks. Throws where nobody is signed in, which only fields that `anyone` may use can see happen. */
  get viewer(): Viewer {
    if (!this.visitor.viewer) throw because("SIGN_IN");
    return this.visitor.viewer;
  }

  /** Beyond the wall: for what belongs to no organisation. Almost always `walled` is meant. */
  get pool(): pg.Pool {
    return this.house.pool;
  }

  get changes(): Changes {
    return this.house.changes;
  }

  get log(): Log {
    return this.house.log;
  }

  /**
   * A transaction that sees the rows of the viewer's organisation and no others. Not to be asked for within another:
   * that would wait for a slot while it keeps one.
   */
  async walled<T>(work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
    const { pool } = this.house;
    const { organisationId } = this.viewer;
    return this.#slots.run(() => walled(pool, organisationId, work));
  }

  /** To be called after the commit: tells those who watch the organisation that something of it changed. */
  touch(topic: Topic, ids?: Iterable<string>): void {
    this.house.changes.touch(this.viewer.organisationId, topic, ids);
  }

  loader<K, V>(definition: LoaderDefinition<K, V, Context>): DataLoader<K, V> {
    return this.#loaders.of(definition, this);
  }

  forgetLoaded(): void {
    this.#loaders.clear();
  }
}

/** How to read many of a thing with one statement. Made once, beside the resolvers that use it. */
export function defineLoader<K, V>(read: LoaderDefinition<K, V, Context>["read"]): LoaderDefinition<K, V, Context> {
  return { read };
}
