import { idOf } from "@hotline/core/model/ids.ts";
import type { TellingWord, Triage } from "@hotline/core/triage/index.ts";
import type { Live } from "../../store/entries/entry.ts";
import { readLive } from "../../store/entries/live.ts";
import type { Act } from "../../triage/act.ts";
import { consider } from "../../triage/consider.ts";
import { Desk, type Seen } from "../../triage/desk.ts";
import { type Explanation, explainText } from "../../triage/explain.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";
import { textAsSaid } from "../said.ts";
import { type Asked, modelFor } from "./models.ts";

/** WhatsApp's longest message. */
const longest = 4096;

export const tryQuestion: NonNullable<QueryResolvers["tryQuestion"]> = async (
  _,
  { text, language, model },
  context,
) => {
  if (text.length > longest) throw because("MESSAGE_TOO_LONG", { most: longest });
  const asked = await modelFor(context, model ?? null);
  return trialOf({ text, language: language ?? "" }, asked, await programmeOf(context));
};

/** What a model makes of a text, and what triage would do about it. */
export function trialOf(
  { text, language }: { readonly text: string; readonly language: string },
  asked: Asked | null,
  { settings, triage: content }: Live,
) {
  const desk = new Desk(settings, content, asked?.ready ?? null);
  const seen = desk.see(text, language);
  const found = seen.triage;
  const explanation = asked && found && explainText(asked.model, text, found);
  const names = new Map(content?.states.map(({ key, name }) => [key, name]));
  return {
    model: asked?.model.version ?? null,
    language: found?.language?.language ?? null,
    languageConfidence: found?.language?.confidence ?? 0,
    urgency: urgencyOf(found),
    safetyWord: found?.safety?.kind ?? null,
    states: seen.states.map(({ state }) => names.get(state) ?? state),
    answers: answersOf(found, explanation),
    labels: labelsOf(found, explanation),
    ...actOf(text, language, desk),
  };
}

/** By the code that decides about real messages. */
function actOf(text: string, language: string, desk: Desk) {
  const { outcome, says }: Act = consider(
    {
      content: { kind: "text", text },
      text,
      messageId: idOf(""),
      language,
      states: [],
      expected: "nobody",
      stopped: false,
      waitsForHuman: false,
      quietMs: 0,
      claimed: false,
      now: Date.now(),
      takes: () => "nothing",
      asking: null,
    },
    desk,
  );
  const reply = says.map((content) => textAsSaid(content)).join("\n\n");
  return { outcome, reply: reply === "" ? null : reply };
}

async function programmeOf(context: Context): Promise<Live> {
  const live = await context.walled((tx) => readLive(tx, context.viewer.organisationId));
  if (!live) throw notFound("This organisation");
  return live;
}

function urgencyOf(found: Seen["triage"]) {
  if (!found?.urgency) return null;
  const { urgent, rule, score, threshold, words } = found.urgency;
  return { isUrgent: urgent, rule, score, threshold, words: wordsOf(words) };
}

function answersOf(found: Triage | null, explanation: Explanation | null) {
  if (!found?.answers) return null;
  const { verdict, ranked, sureFrom, halfFrom } = found.answers;
  const names = ranked.map(({ key, confidence }) => ({ name: key, confidence }));
  return { verdict, ranked: names, sureFrom, halfFrom, words: wordsOf(explanation?.answerWords ?? []) };
}

function labelsOf(found: Triage | null, explanation: Explanation | null) {
  if (!found?.labels) return null;
  const { given, ranked, threshold } = found.labels;
  const names = ranked.map(({ label, confidence }) => ({ name: label, confidence }));
  const verdict = given.length > 0 ? "sure" : "none";
  const words = wordsOf(explanation?.labelWords ?? []);
  return { verdict, ranked: names, sureFrom: threshold, halfFrom: null, words };
}

const wordsOf = (words: readonly TellingWord[]) => words.map(({ word, weight }) => ({ word, weight }));
