import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { isUuid } from "@hotline/core/model/ids.ts";
import { OvertakenTraining, type Training, trainTriage } from "@hotline/server/jobs/train-triage.ts";
import {
  type CorrectionKind,
  type CorrectionState,
  decideCorrections,
  proposeCorrection,
  readCorrections,
} from "@hotline/server/store/triage-corrections.ts";
import { liveVersion, readSwitches, rollBack } from "@hotline/server/store/triage-models.ts";
import { correctable } from "@hotline/server/triage/corrected.ts";
import type pg from "pg";
import { findOrganisation } from "../app/organisations.ts";
import { userName } from "../app/user-name.ts";
import { withMigratedPool } from "../app/with-database.ts";
import { moment } from "../moment.ts";
import { say } from "../output.ts";

export interface LearningOptions {
  readonly organisation?: string;
  readonly by?: string;
}

function inOrganisation(
  options: LearningOptions,
  work: (pool: pg.Pool, id: OrganisationId) => Promise<void>,
): Promise<void> {
  return withMigratedPool(process.env, async (pool) =>
    work(pool, (await findOrganisation(pool, options.organisation)).id),
  );
}

const someone = (by: string | undefined) => by ?? (userName() || "somebody");

/** Else the database complains of it, in words of its own. */
function checkId(id: string, what: string): void {
  if (!isUuid(id)) throw new Error(`${id} is no id of ${what}.`);
}

/** `hotline triage correct`: keep what is right about a text or a message, to be approved. */
export function correct(
  text: string,
  right: { readonly kind: CorrectionKind; readonly shouldBe: string },
  options: LearningOptions & { readonly message?: true },
): Promise<void> {
  return inOrganisation(options, async (pool, organisation) => {
    if (options.message) checkId(text, "a message; without --message it is the text itself");
    await refuseUnknown(pool, organisation, right);
    const message = options.message ? { id: text } : { text };
    const { id } = await proposeCorrection(pool, organisation, { message, ...right, by: someone(options.by) });
    say(`Proposed as ${id}. To learn from it: hotline triage approve ${id}`);
  });
}

/** A label may be new: from here a team begins one by its first example. */
async function refuseUnknown(
  pool: pg.Pool,
  organisation: OrganisationId,
  { kind, shouldBe }: { readonly kind: CorrectionKind; readonly shouldBe: string },
): Promise<void> {
  if (kind === "label") return;
  const known = await correctable(pool, organisation, kind);
  if (!known.includes(shouldBe))
    throw new Error(`There is no ${kind === "answer" ? "answer" : "rule"} ${shouldBe}, but ${known.join(", ")}.`);
}

/** `hotline triage corrections`: what waits for approval, or was decided. */
export function listCorrections(state: CorrectionState, options: LearningOptions): Promise<void> {
  return inOrganisation(options, async (pool, organisation) => {
    const corrections = await readCorrections(pool, organisation, state);
    for (const { id, kind, text, said, shouldBe, proposedBy } of corrections)
      say(`${id}  ${kind}: ${said ?? "nothing"} → ${shouldBe}  (${proposedBy})  ${text}`);
    say(`${corrections.length} ${state}.`);
  });
}

/** `hotline triage approve`: make examples of corrections; without ids, of all that are proposed. */
export function approve(ids: readonly string[], options: LearningOptions & { readonly reject?: true }): Promise<void> {
  for (const id of ids) checkId(id, "a correction: `hotline triage corrections` lists them with theirs");
  return inOrganisation(options, async (pool, organisation) => {
    const chosen = ids.length > 0 ? ids : (await readCorrections(pool, organisation, "proposed")).map(({ id }) => id);
    const state = options.reject ? "rejected" : "approved";
    const count = await decideCorrections(pool, organisation, chosen, { state, by: someone(options.by) });
    say(`${count} ${state}.${state === "approved" && count > 0 ? " The next training learns from them." : ""}`);
  });
}

/** `hotline triage retrain`: train now, and switch where the new model is no worse. */
export function retrain(options: LearningOptions): Promise<void> {
  return inOrganisation(options, async (pool, organisation) => {
    const training = await train(pool, organisation);
    if (training === null) throw new Error("This organisation has no triage: its project needs a folder triage/.");
    say(told(training));
  });
}

/** As often as another training may end just before this one; more than that is no chance. */
const mostTries = 3;

/** What `approve` asked a running hotline to learn may go live meanwhile: the new model is then compared with that. */
async function train(pool: pg.Pool, organisation: OrganisationId, tries = mostTries): Promise<Training | null> {
  try {
    return await trainTriage(pool, organisation);
  } catch (error) {
    if (tries === 1 || !(error instanceof OvertakenTraining)) throw error;
    say("Another model went live during this training: it begins again.");
    return train(pool, organisation, tries - 1);
  }
}

function told({ outcome, version, reason, measured }: Training): string {
  const { answers, emergencies, falseAlarms, labels, wronglySure } = measured;
  const figures = [
    `labels ${labels.counted} of ${labels.asked}`,
    `answers ${answers.counted} of ${answers.asked}`,
    `wrong answers given as sure ${wronglySure.counted}`,
    `emergencies ${emergencies.counted} of ${emergencies.asked}`,
    `false alarms ${falseAlarms.counted} of ${falseAlarms.asked}`,
  ].join(", ");
  switch (outcome) {
    case "switched":
      return `Version ${version} is live. Golden set: ${figures}.`;
    case "same":
      return `Nothing new was learned: version ${version} stays live. Golden set: ${figures}.`;
    case "kept":
      return `Version ${version} was trained, but does not go live. ${reason ?? ""} Golden set: ${figures}.`;
    case "waits":
      return `Version ${version} was trained and waits for somebody to let it go live. Golden set: ${figures}.`;
    case "tried":
      return `Version ${version} was tried with the drafts. ${reason ?? ""} Golden set: ${figures}.`;
  }
}

/** `hotline triage rollback`: put an earlier model back in its place. */
export function rollback(options: LearningOptions & { readonly to?: string }): Promise<void> {
  return inOrganisation(options, async (pool, organisation) => {
    const before = await liveVersion(pool, organisation);
    const version = await rollBack(pool, organisation, { version: options.to, by: someone(options.by) });
    say(`Version ${version} is live in place of ${before}.`);
    for (const { at, because, by, version: each } of (await readSwitches(pool, organisation)).slice(0, 5))
      say(`  ${moment(at)}  ${each}  ${because}${by === null ? "" : `  (${by})`}`);
  });
}
