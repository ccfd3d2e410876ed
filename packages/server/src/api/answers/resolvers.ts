import { audit } from "../../store/audit.ts";
import { readTraining, readTrainings, requestTraining, trialVersions } from "../../store/trainings.ts";
import { decideIn } from "../../store/triage-corrections.ts";
import { putLive, readSwitches } from "../../store/triage-models.ts";
import { connection } from "../connection.ts";
import { because, notFound, refusal } from "../errors.ts";
import type { MutationResolvers, QueryResolvers, Resolvers } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { answerQuestions, answerUse, corrections, openQuestions } from "./messages.ts";
import { trainingOf, triageState } from "./state.ts";
import { tryQuestion } from "./trial.ts";

const trainings: NonNullable<QueryResolvers["trainings"]> = (_, page, context) =>
  connection(
    page,
    ({ id }) => [id],
    async ({ limit, after }) => {
      const from = { count: limit, ...(typeof after?.[0] === "string" && { before: after[0] }) };
      const rows = await context.walled((tx) => readTrainings(tx, context.viewer.organisationId, from));
      return rows.map(trainingOf);
    },
  );

const trainTriage: NonNullable<MutationResolvers["trainTriage"]> = async (_, { withDrafts }, context) => {
  const { organisationId, name } = context.viewer;
  const training = await context.walled(async (tx) => {
    const id = await requestTraining(tx, organisationId, { by: name, withDrafts: withDrafts ?? false });
    await audit(tx, context.viewer, "triage.trainingAsked", id);
    return readTraining(tx, organisationId, id);
  });
  if (!training) throw notFound("This training");
  context.touch("answers");
  return trainingOf(training);
};

const putModelLive: NonNullable<MutationResolvers["putModelLive"]> = async (_, { version }, context) => {
  const { organisationId, name } = context.viewer;
  await context.walled(async (tx) => {
    if ((await trialVersions(tx, organisationId)).has(version)) throw because("MODEL_OF_DRAFTS");
    const wasLive = (await readSwitches(tx, organisationId)).some((each) => each.version === version);
    try {
      await putLive(tx, organisationId, version, { because: wasLive ? "rolledBack" : "chosen", by: name });
    } catch (error) {
      // What it refuses is a plain sentence; what the database says is not for people.
      throw error instanceof Error && error.constructor === Error ? refusal("CONFLICT", error.message) : error;
    }
    await audit(tx, context.viewer, "triage.modelPutLive", version);
  });
  context.touch("answers");
  return triageState(context);
};

const mostAtOnce = 1_000;

const decideCorrections: NonNullable<MutationResolvers["decideCorrections"]> = async (_, { ids, approve }, context) => {
  if (ids.length > mostAtOnce) throw because("CORRECTIONS_COUNT", { most: mostAtOnce });
  const { organisationId, name } = context.viewer;
  const state = approve ? "approved" : "rejected";
  const count = await context.walled(async (tx) => {
    const decided = await decideIn(tx, organisationId, ids, { state, by: name });
    await audit(tx, context.viewer, `triage.corrections${approve ? "Approved" : "Rejected"}`, null, { ids });
    return decided;
  });
  context.touch("answers");
  return count;
};

export const answers: Resolvers = {
  TrainingOutcome: {
    SWITCHED: "switched",
    KEPT: "kept",
    SAME: "same",
    WAITS: "waits",
    TRIED: "tried",
    FAILED: "failed",
  },
  CorrectionState: { PROPOSED: "proposed", APPROVED: "approved", REJECTED: "rejected" },
  Query: {
    triage: (_, __, context) => triageState(context),
    trainings,
    answerUse,
    answerQuestions,
    openQuestions,
    tryQuestion,
    corrections,
  },
  Mutation: { trainTriage, putModelLive, decideCorrections },
  Subscription: {
    triageChanged: {
      subscribe: (_, __, context) =>
        live(context, {
          watch: { answers: "all" },
          read: async () => ({ triageChanged: await triageState(context) }),
        }),
    },
  },
};
