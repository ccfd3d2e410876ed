import { createHash } from "node:crypto";
import type pg from "pg";
import { type Db, transaction } from "../store/database.ts";
import { readTriageContent, trainedFrom, untrained } from "../store/triage-content.ts";
import { readCorrections } from "../store/triage-corrections.ts";
import { liveModel, saveModel, switchModel } from "../store/triage-models.ts";
import { readCommonTexts } from "../triage/common-texts.ts";
import { type Measured, worse } from "../triage/golden.ts";
import { learnApart } from "../triage/learn-apart.ts";

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
 * Throws where another model went live meanwhile: the comparison was with the wrong one.
 */
export async function trainTriage(pool: pg.Pool, organisationId: string): Promise<Training | null> {
  const material = await readMaterial(pool, organisationId);
  if (material === null) return null;
  const rival = await liveModel(pool, organisationId);
  const common = await readCommonTexts();
  const { version, model, measured, live } = await learnApart({ ...material, common, live: rival?.model ?? null });
  return transaction(pool, async (tx) => {
    await tx.query("select 1 from organisations where id = $1 for update", [organisationId]);
    const now = await liveModel(tx, organisationId);
    if (now?.version !== rival?.version) throw new Error("Another model went live during this training: train again.");
    await saveModel(tx, organisationId, { version, model }, measured);
    // What was approved or imported meanwhile asks for the next training.
    const fresh = await readMaterial(tx, organisationId);
    if (fresh && fingerprint(fresh) === fingerprint(material))
      await trainedFrom(tx, organisationId, fingerprint(material));
    const training = { organisationId, version, measured };
    if (now?.version === version) return { ...training, outcome: "same" };
    const reason = live && worse(measured, live);
    if (reason !== null) return { ...training, outcome: "kept", reason };
    await switchModel(tx, organisationId, version, "trained");
    return { ...training, outcome: "switched" };
  });
}

type Material = NonNullable<Awaited<ReturnType<typeof readMaterial>>>;

async function readMaterial(db: Db, organisationId: string) {
  const content = await readTriageContent(db, organisationId);
  if (content === null) return null;
  const approved = await readCorrections(db, organisationId, "approved");
  // The newest word on a text counts.
  const newest = new Map(approved.map((each) => [`${each.kind} ${each.text}`, each]));
  const corrections = [...newest.values()].map(({ text, language, kind, shouldBe }) => ({
    ...{ text, language, kind, shouldBe },
  }));
  return { content, corrections };
}

function fingerprint(material: Material): string {
  return createHash("sha256").update(JSON.stringify(material)).digest("hex");
}
