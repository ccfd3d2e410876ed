import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { decodeModel, prepareTriage, type ReadyTriage } from "@hotline/core/triage/index.ts";
import type { Db } from "../store/database.ts";
import { readTriageContent } from "../store/triage-content.ts";
import { liveModel, liveVersion } from "../store/triage-models.ts";
import { Desk, type DeskSettings } from "./desk.ts";

/** The desks of organisations; a model is read and its tables are built once for each version. */
export class Desks {
  readonly #ready = new Map<string, ReadyTriage>();

  /** The desk of an organisation as it is now; where a model cannot be read, without it, and `refuse` hears why. */
  async load(
    db: Db,
    organisationId: OrganisationId,
    settings: DeskSettings,
    refuse: (error: unknown) => void,
  ): Promise<Desk> {
    const content = await readTriageContent(db, organisationId);
    if (content === null) return new Desk(settings, null, null);
    const ready = await this.#model(db, organisationId).catch((error: unknown) => {
      if (!(error instanceof RangeError)) throw error;
      refuse(error);
      return null;
    });
    return new Desk(settings, content, ready);
  }

  async #model(db: Db, organisationId: OrganisationId): Promise<ReadyTriage | null> {
    const known = this.#ready.get(organisationId);
    if (known && known.version === (await liveVersion(db, organisationId))) return known;
    const stored = await liveModel(db, organisationId);
    if (stored === null) return null;
    const ready = prepareTriage(decodeModel(stored.model));
    this.#ready.set(organisationId, ready);
    return ready;
  }
}
