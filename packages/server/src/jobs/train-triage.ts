import { createHash } from "node:crypto";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { reasonOf } from "@hotline/core/model/reason-of.ts";
import { type Measured, trainingFailures } from "@hotline/core/model/training.ts";
import type { TriageContent } from "@hotline/core/model/triage.ts";
import type pg from "pg";
import { type Db, isAway, isBusy, isTooLong, transaction } from "../store/database.ts";
import { readDrafts } from "../store/entries/drafts.ts";
import { kindNames, kinds } from "../store/entries/kinds/index.ts";
import { readLive } from "../store/entries/live.ts";
import { readEditingRules } from "../store/entries/rules.ts";
import {
  beginTraining,
  endTraining,
  stepTraining,
  type TrainingOutcome,
  waitingTrainings,
} from "../store/trainings.ts";
import { readTriageContent, trainedFrom, untrained } from "../store/triage-content.ts";
import { readCorrections } from "../store/triage-corrections.ts";
import { liveModel, newestSwitch, type StoredModel, saveModel, switchModel } from "../store/triage-models.ts";
import { newUuid } from "../store/uuid.ts";
import { readCommonTexts } from "../triage/common-texts.ts";
import { worse } from "../triage/golden.ts";
import type { Learned } from "../triage/learn.ts";
import { learnApart } from "../triage/learn-apart.ts";
import type { TrainingStep } from "../triage/train.ts";

/** What came of a training. */
export interface Training {
  readonly organisationId: OrganisationId;
  readonly outcome: Exclude<TrainingOutcome, "failed">;
  readonly version: string;
  readonly measured: Measured;
  /** Why the live model stays. */
  readonly reason?: string;
}

/** The comparison was with a model that is not live any more: a training that begins now compares with the right one. */
export class OvertakenTraining extends Error {
  override readonly name = "OvertakenTraining";
}

export interface TrainingOrder {
  /** Of a training that people asked for and watch. */
  readonly id?: string;
  readonly withDrafts?: boolean;
  /** Something of the organisation's trainings changed. */
  readonly onStep?: (organisationId: OrganisationId) => void;
  /** Ends the training without a model: the process stops. What was not asked for begins anew with the next process. */
  readonly signal?: AbortSignal;
}

/**
 * Trains what people asked for, and the models of all organisations whose material changed, one after the other. May run
 * twice without harm.
 */
export async function trainDue(
  pool: pg.Pool,
  order: Pick<TrainingOrder, "onStep" | "signal"> = {},
): Promise<readonly Training[]> {
  const trainings: (Training | null)[] = [];
  for (const { id, organisationId, withDrafts } of await waitingTrainings(pool))
    trainings.push(await trainTriage(pool, organisationId, { ...order, id, withDrafts }));
  for (const organisationId of await untrained(pool)) trainings.push(await trainTriage(pool, organisationId, order));
  return trainings.filter((training) => training !== null);
}

/**
 * Learns from an organisation's content and approved corrections, and compares the new model with the live one on the golden
 * set as it is now. It takes the live one's place only when it is no worse, and when the team does not want to decide that
 * itself; one that learned from drafts never does. Null where the organisation has no triage, or another process has begun.
 * Throws `OvertakenTraining` where another model went live meanwhile.
 */
export async function trainTriage(
  pool: pg.Pool,
  organisationId: OrganisationId,
  { id = newUuid(), withDrafts = false, onStep = () => undefined, signal }: TrainingOrder = {},
): Promise<Training | null> {
  const material = await readMaterial(pool, organisationId, withDrafts);
  if (!(await beginTraining(pool, organisationId, id, withDrafts))) return null;
  onStep(organisationId);
  try {
    return await trainFrom(pool, { organisationId, id, withDrafts, material, onStep, ...(signal && { signal }) });
  } catch (error) {
    const reason = whyFailed(error);
    await endTraining(pool, organisationId, id, { outcome: "failed", reason }).catch(() => undefined);
    throw error;
  } finally {
    onStep(organisationId);
  }
}

/** A driver's words about the database say nothing to the people who asked for the training; the job's log has them. */
const whyFailed = (error: unknown): string =>
  isAway(error) || isBusy(error) || isTooLong(error) ? trainingFailures.DATABASE : reasonOf(error);

interface Begun {
  readonly organisationId: OrganisationId;
  readonly id: string;
  readonly withDrafts: boolean;
  readonly material: Material | null;
  readonly onStep: (organisationId: OrganisationId) => void;
  readonly signal?: AbortSignal;
}

async function trainFrom(pool: pg.Pool, begun: Begun): Promise<Training | null> {
  const { organisationId, id, withDrafts, material, onStep } = begun;
  if (material === null) {
    await endTraining(pool, organisationId, id, { outcome: "failed", reason: trainingFailures.NOTHING_TO_LEARN });
    return null;
  }
  // Before the model itself: what is switched in between is then noticed.
  const before = await newestSwitch(pool, organisationId);
  const rival = await liveModel(pool, organisationId);
  const common = await readCommonTexts();
  const tell = (step: TrainingStep) => {
    // Only for people to look at: a step that is lost harms nothing.
    stepTraining(pool, organisationId, id, step).then(
      () => onStep(organisationId),
      () => undefined,
    );
  };
  const learned = await learnApart({ ...material, common, live: rival?.model ?? null }, tell, begun.signal);
  return transaction(pool, async (tx) => {
    await tx.query("select 1 from organisations where id = $1 for update", [organisationId]);
    const now = await liveModel(tx, organisationId);
    if ((await newestSwitch(tx, organisationId)) !== before) throw new OvertakenTraining(trainingFailures.OVERTAKEN);
    await saveModel(tx, organisationId, learned, learned.measured);
    if (!withDrafts) await noteMaterial(tx, organisationId, material);
    const { outcome, reason } = await decide(tx, begun, learned, now);
    if (outcome === "switched")
      await switchModel(tx, organisationId, learned.version, { because: "trained", by: null });
    const { version, measured, live: liveMeasured, differences } = learned;
    const liveVersion = now?.version ?? null;
    const end = { outcome, reason, version, measured, liveMeasured, liveVersion, differences };
    await endTraining(tx, organisationId, id, end);
    return { organisationId, outcome, version, measured, ...(reason !== null && { reason }) };
  });
}

/** What was approved or imported meanwhile asks for the next training. */
async function noteMaterial(tx: Db, organisationId: OrganisationId, material: Material): Promise<void> {
  const fresh = await readMaterial(tx, organisationId, false);
  if (fresh && fingerprint(fresh) === fingerprint(material))
    await trainedFrom(tx, organisationId, fingerprint(material));
}

async function decide(
  tx: Db,
  { organisationId, withDrafts }: Begun,
  { version, measured, live }: Learned,
  now: StoredModel | null,
): Promise<{ readonly outcome: Training["outcome"]; readonly reason: string | null }> {
  if (now?.version === version) return { outcome: "same", reason: null };
  const reason = live && worse(measured, live);
  if (withDrafts) return { outcome: "tried", reason };
  if (reason !== null) return { outcome: "kept", reason };
  const { goesLive } = await readEditingRules(tx, organisationId);
  // Without any model there is nothing that a person would compare with.
  return { outcome: goesLive === "byHand" && now !== null ? "waits" : "switched", reason: null };
}

interface Material {
  readonly content: TriageContent;
  readonly corrections: readonly { text: string; language: string | null; kind: CorrectionKind; shouldBe: string }[];
}
type CorrectionKind = "label" | "answer" | "urgency";

async function readMaterial(db: Db, organisationId: OrganisationId, withDrafts: boolean): Promise<Material | null> {
  const content = withDrafts ? await draftedContent(db, organisationId) : await readTriageContent(db, organisationId);
  if (content === null) return null;
  const approved = await readCorrections(db, organisationId, "approved");
  // The newest word on a text counts.
  const newest = new Map(approved.map((each) => [`${each.kind} ${each.text}`, each]));
  const corrections = [...newest.values()].map(({ text, language, kind, shouldBe }) => ({
    text,
    language,
    kind,
    shouldBe,
  }));
  return { content, corrections };
}

/** The content as if all drafts were published. */
async function draftedContent(db: Db, organisationId: OrganisationId): Promise<TriageContent | null> {
  const drafts = await readDrafts(
    db,
    organisationId,
    kindNames.filter((kind) => kinds[kind].teaches),
  );
  const live = await readLive(db, organisationId);
  if (live === null) return null;
  return drafts.reduce((now, { kind, key, body }) => kinds[kind].write(now, key, body), live).triage;
}

function fingerprint(material: Material): string {
  return createHash("sha256").update(JSON.stringify(material)).digest("hex");
}
