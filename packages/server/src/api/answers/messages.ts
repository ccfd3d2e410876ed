import { groupTexts } from "@hotline/core/triage/index.ts";
import { withoutPerson } from "@hotline/core/triage/outside/index.ts";
import {
  type Judgement,
  questionsAnswered,
  questionsMissed,
  questionsOpen,
  answerUse as readAnswerUse,
} from "../../store/insight.ts";
import { correctionsPage, type StoredCorrection } from "../../store/triage-corrections.ts";
import { connection } from "../connection.ts";
import type { Context } from "../context.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";

/** A message as the viewer may see it. */
function shown(message: Judgement, { viewer }: Context) {
  const { messageId: id, contactId, contactName, text, language, outcome, answers, at, shouldBe } = message;
  return {
    id,
    contactId,
    language,
    outcome,
    at,
    shouldBe,
    text: viewer.hidesPersonalData ? withoutPerson(text, [contactName]) : text,
    answers: answers.map(([name, confidence]) => ({ name, confidence })),
  };
}

const dayMs = 86_400_000;
const mostDays = 90;

export const answerUse: NonNullable<QueryResolvers["answerUse"]> = (_, { days }, context) => {
  const since = new Date(Date.now() - Math.min(Math.max(days ?? 30, 1), mostDays) * dayMs);
  return context.walled((tx) => readAnswerUse(tx, context.viewer.organisationId, since));
};

export const answerQuestions: NonNullable<QueryResolvers["answerQuestions"]> = async (_, args, context) => {
  const { answer, which, language, ...page } = args;
  const read = which === "GIVEN" ? questionsAnswered : questionsMissed;
  return connection(
    page,
    ({ id }) => [id],
    async ({ limit, after }) => {
      const before = typeof after?.[0] === "string" ? after[0] : null;
      const rows = await context.walled((tx) =>
        read(tx, context.viewer.organisationId, answer, { before, language: language ?? null, count: limit }),
      );
      return rows.map((row) => shown(row, context));
    },
  );
};

/** Enough to see what is asked often, few enough that the page is there at once. */
const lookedAt = 1_000;
const groupsShown = 50;
const messagesShown = 8;

export const openQuestions: NonNullable<QueryResolvers["openQuestions"]> = async (_, { language }, context) => {
  const all = await context.walled((tx) =>
    questionsOpen(tx, context.viewer.organisationId, { language: language ?? null, count: lookedAt }),
  );
  const groups = groupTexts(all.map(({ text }) => text)).slice(0, groupsShown);
  return { lookedAt: all.length, groups: groups.map(({ members }) => groupOf(members, all, context)) };
};

function groupOf(members: readonly number[], all: readonly Judgement[], context: Context) {
  const messages = members.flatMap((at) => all[at] ?? []);
  const [name, confidence] = messages[0]?.answers[0] ?? [];
  return {
    count: messages.length,
    people: new Set(messages.map(({ contactId }) => contactId)).size,
    messages: messages.slice(0, messagesShown).map((message) => shown(message, context)),
    nearest: name !== undefined && confidence !== undefined ? { name, confidence } : null,
  };
}

export const corrections: NonNullable<QueryResolvers["corrections"]> = (_, { state, ...page }, context) =>
  connection(
    page,
    ({ id }) => [id],
    async ({ limit, after }) => {
      const from = { after: typeof after?.[0] === "string" ? after[0] : null, count: limit };
      const rows = await context.walled((tx) => correctionsPage(tx, context.viewer.organisationId, state, from));
      return rows.map((row) => shownCorrection(row, context));
    },
  );

function shownCorrection({ kind, text, ...rest }: StoredCorrection, { viewer }: Context) {
  return { ...rest, about: kind, text: viewer.hidesPersonalData ? withoutPerson(text, []) : text };
}
