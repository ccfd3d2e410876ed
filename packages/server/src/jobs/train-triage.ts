import { createHash } from "node:crypto";
import type { TriageContent } from "@hotline/core/model/triage.ts";
import { decodeModel, encodeModel } from "@hotline/core/triage/index.ts";
import type pg from "pg";
import { type Db, transaction } from "../store/database.ts";
import { readTriageContent, trainedFrom, untrained } from "../store/triage-content.ts";
import { readCorrections } from "../store/triage-corrections.ts";
import { liveModel, saveModel, switchModel } from "../store/triage-models.ts";
import { readCommonTexts } from "../triage/common-texts.ts";
import { type Measured, measure, worse } from "../triage/golden.ts";
import { type Correction, trainModel } from "../triage/train.ts";

/** What came of a training. */
export interface Training {
  readonly organisationId: string;
  /** `kept`: the live model stays, for `reason`. `same`: the material teaches what the live model knows already. */
  readonly outcome: "switched" | "kept" | "same";
  readonly version: string;
  readonly measured: Measured;
  readonly reason?: string;
}

/** Trains the models of all organisations whose material changed, one after the other. May run twice without harm. */
export async function trainDue(pool: pg.Pool): Promise<readonly Training[]> {
  const trainings: Training[] = [];
  for (const organisationId of await untrained(pool)) {
    const training = await trainTriage(pool, organisationId);
    if (training) trainings.push(training);
  }
  return trainings;
}

/**
 * Learns from an organisation's content and approved corrections, compares the new model with the live one on the golden
 * set as it is now, and puts it in its place only when it is no worse. Null where the organisation has no triage.
 */
export async function trainTriage(pool: pg.Pool, organisationId: string): Promise<Training | null> {
  const material = await readMaterial(pool, organisationId);
  if (material === null) return null;
  const { content, corrections, fingerprint } = material;
  const model = trainModel(content, corrections, await readCommonTexts());
  const measured = measure(model, content.golden);
  const bytes = encodeModel(model);
  return transaction(pool, async (tx) => {
    // Two trainings at once would both compare with the same live model.
    await tx.query("select 1 from organisations where id = $1 for update", [organisationId]);
    const live = await liveModel(tx, organisationId);
    await saveModel(tx, organisationId, { version: model.version, model: bytes }, measured);
    await trainedFrom(tx, organisationId, fingerprint);
    const common = { organisationId, version: model.version, measured };
    if (live?.version === model.version) return { ...common, outcome: "same" };
    const reason = live === null ? null : comparison(measured, live.model, content);
    if (reason !== null) return { ...common, outcome: "kept", reason };
    await switchModel(tx, organisationId, model.version, "trained");
    return { ...common, outcome: "switched" };
  });
}

/** Why the new model may not take the live one's place; null where it may. An unreadable model is no rival. */
function comparison(fresh: Measured, live: Uint8Array, { golden }: TriageContent): string | null {
  try {
    return worse(fresh, measure(decodeModel(live), golden));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

async function readMaterial(db: Db, organisationId: string) {
  const content = await readTriageContent(db, organisationId);
  if (content === null) return null;
  const approved = await readCorrections(db, organisationId, "approved");
  // The newest word on a text counts.
  const newest = new Map(approved.map((each) => [`${each.kind} ${each.text}`, each]));
  const corrections: Correction[] = [...newest.values()].map(({ text, language, kind, shouldBe }) => ({
    ...{ text, language, kind, shouldBe },
  }));
  const fingerprint = createHash("sha256").update(JSON.stringify([content, corrections])).digest("hex");
  return { content, corrections, fingerprint };
}
