import { prepareTriage, type TellingWord, type Triage } from "@hotline/core/triage/index.ts";
import { statesTold } from "@hotline/core/triage/safety/index.ts";
import { readLive } from "../../store/entries/live.ts";
import { Desk } from "../../triage/desk.ts";
import { type Explanation, explainText, wouldSay } from "../../triage/explain.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";
import { modelFor } from "./models.ts";

/** WhatsApp's longest message. */
const longest = 4096;

export const tryQuestion: NonNullable<QueryResolvers["tryQuestion"]> = async (
  _,
  { text, language, model },
  context,
) => {
  if (text.length > longest) throw because("MESSAGE_TOO_LONG", { most: longest });
  const asked = await modelFor(context, model ?? null);
  const { settings, triage: content } = await programmeOf(context);
  const spoken = language ?? "";
  const languages = spoken === "" ? settings.languages : [spoken, ...settings.languages];
  const explanation = asked === null || text.trim() === "" ? null : explainText(asked, text, languages);
  const desk = new Desk(settings, content, asked && prepareTriage(asked));
  const answerIn = explanation?.found.language?.language ?? desk.languageOf(spoken);
  const names = new Map(content?.states.map(({ key, name }) => [key, name]));
  return {
    model: asked?.version ?? null,
    language: explanation?.found.language?.language ?? null,
    languageConfidence: explanation?.found.language?.confidence ?? 0,
    urgency: urgencyOf(explanation?.found ?? null),
    safetyWord: explanation?.found.safety?.kind ?? null,
    states: statesTold(content?.states ?? [], text).map(({ state }) => names.get(state) ?? state),
    answers: explanation && answersOf(explanation),
    labels: explanation && labelsOf(explanation),
    reply: explanation && wouldSay(desk, explanation, answerIn),
  };
};

async function programmeOf(context: Context) {
  const live = await context.walled((tx) => readLive(tx, context.viewer.organisationId));
  if (!live) throw notFound("This organisation");
  return live;
}

function urgencyOf(found: Triage | null) {
  if (!found?.urgency) return null;
  const { urgent, rule, score, threshold, words } = found.urgency;
  return { isUrgent: urgent, rule, score, threshold, words: wordsOf(words) };
}

function answersOf({ found, answerWords }: Explanation) {
  if (!found.answers) return null;
  const { verdict, ranked, sureFrom, halfFrom } = found.answers;
  const names = ranked.map(({ key, confidence }) => ({ name: key, confidence }));
  return { verdict, ranked: names, sureFrom, halfFrom, words: wordsOf(answerWords) };
}

function labelsOf({ found, labelWords }: Explanation) {
  if (!found.labels) return null;
  const { given, ranked, threshold } = found.labels;
  const names = ranked.map(({ label, confidence }) => ({ name: label, confidence }));
  const verdict = given.length > 0 ? "sure" : "none";
  return { verdict, ranked: names, sureFrom: threshold, halfFrom: null, words: wordsOf(labelWords) };
}

const wordsOf = (words: readonly TellingWord[]) => words.map(({ word, weight }) => ({ word, weight }));
