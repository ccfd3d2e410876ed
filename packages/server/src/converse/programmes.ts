import type { DataTable } from "@hotline/core/data/index.ts";
import type { MoveRule, Session } from "@hotline/core/flow/index.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Programme as Rehearsed } from "@hotline/core/play/programme.ts";
import { type Db, isAway } from "../store/database.ts";
import { readProgramme, readRevisions } from "../store/programme.ts";
import { describe, type Log } from "../telemetry/log.ts";
import type { Desk } from "../triage/desk.ts";
import { Desks } from "../triage/load.ts";
import { FlowVersions } from "./flow-versions.ts";
import { prepare } from "./prepare-programme.ts";

/** What the rules of play need, and what only the real thing has. */
export interface Programme extends Rehearsed {
  /** What reads messages before journeys do; journeys alone decide without it. */
  readonly triage?: Desk;
  /** What journeys and reminders are about, by their UUID: what would hurt somebody in a sensitive state stops. */
  readonly tags?: ReadonlyMap<string, readonly string[]>;
  /** A number's id → the same for those whose window is closed, where the number has templates. */
  readonly byTemplates?: ReadonlyMap<string, Rehearsed>;
  /** Journeys whose newest version asks for the sessions in older ones, and how. */
  readonly moves?: ReadonlyMap<string, MoveRule>;
  /** Whether a segment asks what people write about: then their labels are looked up. */
  readonly asksLabels?: boolean;
}

export type LoadTables = (db: Db, organisationId: OrganisationId) => Promise<readonly DataTable[]>;

/** A programme that is used for a revision; for a time only, where it is the one before. */
interface Kept {
  readonly revision: string;
  readonly programme: Programme;
  readonly until: number;
}

/** What cannot be used is tried again so much later. */
const restMs = 5000;
/** How old the knowledge of revisions may be: an edit is live everywhere within a second. */
const maxAgeMs = 1000;

/** Programmes by organisation, read again when their revision moved. */
export class Programmes {
  readonly #db: Db;
  readonly #log: Log;
  readonly #loadTables: LoadTables;
  readonly #cache = new Map<string, Kept>();
  readonly #loading = new Map<string, Promise<Programme | null>>();
  readonly #desks = new Desks();
  readonly #versions = new Map<string, FlowVersions>();
  #revisions: ReadonlyMap<string, string> = new Map();
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(db: Db, log: Log, loadTables: LoadTables) {
    this.#db = db;
    this.#log = log;
    this.#loadTables = loadTables;
  }

  async of(organisationId: OrganisationId): Promise<Programme | null> {
    const now = performance.now();
    if (now - this.#readAt > maxAgeMs || !this.#revisions.has(organisationId)) {
      this.#revisions = await readRevisions(this.#db);
      this.#readAt = now;
    }
    const revision = this.#revisions.get(organisationId);
    if (revision === undefined) return null;
    const cached = this.#cache.get(organisationId);
    if (cached?.revision === revision && now < cached.until) return cached.programme;
    return this.#loadOnce(organisationId, revision).catch((error: unknown) =>
      this.#before(organisationId, revision, error),
    );
  }

  /** On a busy day many ask at once after an edit: all that it says is read and prepared for all of them together. */
  #loadOnce(organisationId: OrganisationId, revision: string): Promise<Programme | null> {
    const key = `${organisationId} ${revision}`;
    const loading = this.#loading.get(key) ?? this.#load(organisationId, revision);
    this.#loading.set(key, loading);
    return loading.finally(() => this.#loading.delete(key));
  }

  /** What was live before answers better than nothing, until what came after it can be used. */
  #before(organisationId: OrganisationId, revision: string, error: unknown): Programme {
    const cached = this.#cache.get(organisationId);
    if (!cached || isAway(error)) throw error;
    this.#cache.set(organisationId, { ...cached, revision, until: performance.now() + restMs });
    this.#log.error(
      { organisation: organisationId, ...describe(error) },
      "what was changed last cannot be used: people are answered by what was live before",
    );
    return cached.programme;
  }

  /** Loads the older versions of journeys that a session is in; nothing to wait for where they are there. */
  ready(organisationId: OrganisationId, session: Session | null): Promise<void> | undefined {
    return session === null ? undefined : this.#versions.get(organisationId)?.loadFor(this.#db, session);
  }

  async #load(organisationId: OrganisationId, revision: string): Promise<Programme | null> {
    const row = await readProgramme(this.#db, organisationId);
    if (!row) return null;
    const tables = await this.#loadTables(this.#db, organisationId);
    const versions = this.#versions.get(organisationId) ?? new FlowVersions(organisationId, this.#log);
    this.#versions.set(organisationId, versions);
    const triage = await this.#desks.load(this.#db, organisationId, row.settings, (error) =>
      this.#log.error({ organisation: organisationId, ...describe(error) }, "the triage model cannot be used"),
    );
    const programme = { ...prepare(row, tables, versions), triage };
    this.#cache.set(organisationId, { revision, programme, until: Number.POSITIVE_INFINITY });
    return programme;
  }
}
