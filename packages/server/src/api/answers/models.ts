import { decodeModel, prepareTriage, type ReadyTriage, type TriageModel } from "@hotline/core/triage/index.ts";
import { liveVersion, storedModel } from "../../store/triage-models.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";

/** Models are some megabytes to read: those that were asked last are kept. */
const kept = 4;
const models = new Map<string, Asked>();

/** A model, as it was learned and ready to be asked. */
export interface Asked {
  readonly model: TriageModel;
  readonly ready: ReadyTriage;
}

/** The model of a version, or the live one; null where none was trained yet. */
export async function modelFor(context: Context, version: string | null): Promise<Asked | null> {
  const { organisationId } = context.viewer;
  return context.walled(async (tx) => {
    const wanted = version ?? (await liveVersion(tx, organisationId));
    if (wanted === null) return null;
    const key = `${organisationId} ${wanted}`;
    const known = models.get(key);
    if (known) return known;
    const stored = await storedModel(tx, organisationId, wanted);
    if (!stored) throw notFound("This model");
    const model = decodeModel(stored.model);
    const asked = { model, ready: prepareTriage(model) };
    models.set(key, asked);
    const [oldest] = models.keys();
    if (models.size > kept && oldest !== undefined) models.delete(oldest);
    return asked;
  });
}
