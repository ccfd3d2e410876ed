import { readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Project } from "@hotline/core/model/project.ts";
import type { TriageContent } from "@hotline/core/model/triage.ts";
import type pg from "pg";
import { saveModel, switchModel } from "../store/triage-models.ts";
import { readCommonTexts } from "../triage/common-texts.ts";
import { type Learned, learn } from "../triage/learn.ts";
import { blank, id, keyword } from "./journeys.ts";

/** What a small clinic wrote for triage. */
export const clinicTriage: TriageContent = {
  answers: [
    {
      key: "opening",
      title: { eng: "Opening hours" },
      text: { eng: "The clinic is open from 8 to 4, Monday to Friday." },
      questions: {
        eng: [
          "When are you open?",
          "What are your opening hours?",
          "When does the clinic open?",
          "until when is the clinic open",
          "are you open on saturday",
        ],
      },
    },
    {
      key: "vaccines",
      title: { eng: "Vaccines for babies" },
      text: { eng: "Babies get their first vaccines at six weeks." },
      questions: {
        eng: [
          "When does my baby get vaccines?",
          "when is the first vaccination",
          "which vaccine at six weeks",
          "is the vaccine free",
          "my child missed a vaccine",
        ],
      },
    },
    {
      key: "milk",
      title: { eng: "Breastfeeding with HIV" },
      text: { eng: "Yes: with treatment you can breastfeed your baby." },
      questions: {
        eng: [
          "If I am HIV positive, is it possible to breastfeed?",
          "can I breastfeed with hiv",
          "is breast milk safe when I take ARVs",
          "hiv and breastfeeding",
          "may a positive mother give breast milk",
        ],
      },
    },
  ],
  labels: [
    ...["we went to the clinic yesterday", "I was at the clinic on Monday", "we have been to the clinic already"].map(
      (text) => ({ text, label: "visited" }),
    ),
    ...["the nurse was rude to me", "I waited six hours and nobody came", "they shouted at me"].map((text) => ({
      text,
      label: "complaint",
    })),
    ...["who won the match", "sell me a phone", "what is the weather tomorrow", "send airtime", "lol"].map((text) => ({
      text,
      label: "oos",
    })),
  ],
  urgency: {
    rules: [
      {
        key: "bleeding",
        name: "Bleeding",
        words: { eng: ["heavy bleeding"] },
        examples: {
          eng: ["I am bleeding a lot", "there is so much blood", "the blood does not stop", "I bleed and bleed"],
        },
      },
      {
        key: "still",
        name: "The baby is still",
        words: { eng: ["can't feel the baby move"] },
        examples: { eng: ["my baby has not moved today", "no kicks since yesterday", "the baby is not kicking"] },
        reply: { eng: "Drink something cold, lie down, and come to us now." },
      },
    ],
    notUrgent: {
      eng: [
        "I am not bleeding",
        "the baby kicks a lot",
        "my gums bleed a little when I brush",
        "I lost my baby last week",
        "we lost our baby on Monday",
        "I lost my baby yesterday morning",
      ],
    },
    reply: { eng: "Go to the nearest hospital now." },
  },
  states: [
    { key: "loss", name: "Loss", words: { eng: ["lost my baby"] }, stops: [], reply: { eng: "We are so sorry." } },
  ],
  golden: [
    { text: "what time do you open", answer: "opening", urgent: false },
    { text: "breastfeed hiv positive ok?", answer: "milk", urgent: false },
    { text: "so much bleeding", urgent: "bleeding" },
    { text: "baby does not kick", urgent: "still" },
    { text: "who is the president", answer: "none" },
  ],
};

/** A journey that asks for one of two colours; what it does not understand is caught by `Other`, and asked for again. */
export const colours = {
  uuid: id("colours"),
  name: "colours",
  spec_version: "14.4.2",
  language: "eng",
  type: "messaging",
  expire_after_minutes: 60,
  nodes: [
    { uuid: id("begin"), actions: [], exits: [{ uuid: id("begin exit"), destination_uuid: id("question") }] },
    {
      uuid: id("question"),
      actions: [{ uuid: id("ask"), type: "send_msg", text: "Red or blue?" }],
      router: {
        type: "switch",
        operand: "@input.text",
        result_name: "Colour",
        wait: { type: "msg" },
        cases: [{ uuid: id("case"), type: "has_any_word", arguments: ["red blue blood"], category_uuid: id("colour") }],
        categories: [
          { uuid: id("colour"), name: "Colour", exit_uuid: id("colour exit") },
          { uuid: id("other"), name: "Other", exit_uuid: id("other exit") },
        ],
        default_category_uuid: id("other"),
      },
      exits: [
        { uuid: id("colour exit"), destination_uuid: id("thanks") },
        { uuid: id("other exit"), destination_uuid: id("pardon") },
      ],
    },
    {
      uuid: id("thanks"),
      actions: [{ uuid: id("thank"), type: "send_msg", text: "Thanks for @results.colour.input" }],
      exits: [{ uuid: id("end") }],
    },
    {
      uuid: id("pardon"),
      actions: [{ uuid: id("say pardon"), type: "send_msg", text: "That is no colour." }],
      exits: [{ uuid: id("again"), destination_uuid: id("question") }],
    },
  ],
};

export const clinic: Project = {
  ...blank,
  name: "Clinic",
  triggers: [keyword("colours", colours.uuid)],
  journeys: [colours],
  triage: clinicTriage,
};

let learned: Promise<Learned> | undefined;

/** The clinic's model, trained once for all tests: that takes a processor three seconds. */
export function clinicModel(): Promise<Learned> {
  learned ??= keptModel();
  return learned;
}

/** In the temporary folder, which is a new one for each run and the same for all its processes. */
async function keptModel(): Promise<Learned> {
  const file = join(tmpdir(), "clinic-model");
  const kept = await readFile(file).catch(() => null);
  if (kept) return deserialize(kept) as Learned;
  const model = learn({ content: clinicTriage, corrections: [], common: await readCommonTexts(), live: null });
  const draft = `${file}-${process.pid}`;
  await writeFile(draft, serialize(model));
  await rename(draft, file);
  return model;
}

/** Makes the clinic's model the live one. */
export async function withClinicModel(db: pg.Pool, organisationId: OrganisationId): Promise<void> {
  const { version, model, measured } = await clinicModel();
  await saveModel(db, organisationId, { version, model }, measured);
  await switchModel(db, organisationId, version, { because: "trained", by: null });
}
