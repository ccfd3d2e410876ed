import { type Flow, readFlow, type Session } from "@hotline/core/flow/index.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../store/database.ts";
import { type JourneyRow, readVersion } from "../store/programme.ts";
import { describe, type Log } from "../telemetry/log.ts";

/** More older versions than this at a time are not in use; then all are forgotten and those in use come again. */
const mostKept = 500;

type Known = Flow | "unreadable";

/**
 * An organisation's journeys, ready to run: the newest version of each, and the older ones that sessions are still in.
 * Published versions never change, so what was read once stays read while the newest ones come and go.
 */
export class FlowVersions {
  readonly #organisationId: OrganisationId;
  readonly #log: Log;
  /** Journey and version → flow. */
  #known = new Map<string, Known>();
  #newest: ReadonlyMap<string, Flow> = new Map();

  constructor(organisationId: OrganisationId, log: Log) {
    this.#organisationId = organisationId;
    this.#log = log;
  }

  /** These are live from now on; flows without a version are made from the settings. */
  publish(rows: readonly JourneyRow[], unversioned: readonly unknown[]): void {
    if (this.#known.size > mostKept) this.#known = new Map();
    const flows = [
      ...rows.map((row) => this.#read(row)),
      ...unversioned.map((definition) => this.#try(() => readFlow(definition))),
    ];
    this.#newest = new Map(flows.flatMap((flow) => (flow === "unreadable" ? [] : [[flow.reference.uuid, flow]])));
  }

  /** The flow in this version, or the newest one where none is named. */
  get(uuid: string, version?: string): Flow | undefined {
    const newest = this.#newest.get(uuid);
    if (version === undefined || newest?.reference.version === version) return newest;
    const older = this.#known.get(keyOf(uuid, version));
    return older === "unreadable" ? undefined : older;
  }

  /** Loads the older versions that a session is in; nothing to wait for where they are all there. */
  loadFor(db: Db, session: Session): Promise<void> | undefined {
    const flows = [...session.runs.map(({ flow }) => flow), session.effect?.pushed?.flow];
    const missing = flows.flatMap((flow) => {
      if (flow?.version === undefined || this.#newest.get(flow.uuid)?.reference.version === flow.version) return [];
      return this.#known.has(keyOf(flow.uuid, flow.version)) ? [] : [{ id: flow.uuid, version: flow.version }];
    });
    return missing.length === 0 ? undefined : this.#load(db, missing);
  }

  async #load(db: Db, missing: readonly { readonly id: string; readonly version: string }[]): Promise<void> {
    for (const { id, version } of missing) {
      const row = await readVersion(db, this.#organisationId, { id, version: Number(version) });
      if (row === null) this.#known.set(keyOf(id, version), "unreadable");
      else this.#read(row);
    }
  }

  #read({ definition, version }: JourneyRow): Known {
    const key = keyOf((definition as { uuid: string }).uuid, String(version));
    const known = this.#known.get(key) ?? this.#try(() => readFlow(definition, { version: String(version) }));
    this.#known.set(key, known);
    return known;
  }

  #try(read: () => Flow): Known {
    try {
      return read();
    } catch (error) {
      // Import refuses such a journey; one that an older program stored must not take the others down with it.
      this.#log.error({ organisation: this.#organisationId, ...describe(error) }, "a journey cannot be read");
      return "unreadable";
    }
  }
}

const keyOf = (uuid: string, version: string) => `${uuid} ${version}`;
