import { effectsAtOnce } from "../../converse/effects-at-once.ts";
import { environmentNow } from "../../converse/environment.ts";
import { FlowVersions } from "../../converse/flow-versions.ts";
import { prepare } from "../../converse/prepare-programme.ts";
import { type Rehearsed, rehearse, type Stands } from "../../converse/rehearse.ts";
import type { Setting } from "../../converse/setting.ts";
import { loadTables } from "../../jobs/load-tables.ts";
import { readProgramme } from "../../store/programme.ts";
import { readTriageContent } from "../../store/triage-content.ts";
import { classifying } from "../../triage/classifying.ts";
import { Desk } from "../../triage/desk.ts";
import { modelFor } from "../answers/models.ts";
import { trialOf } from "../answers/trial.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";
import { choicesIn, textAsSaid } from "../said.ts";
import { allJourneys } from "./loaders.ts";
import { settingsFor } from "./rehearsal.ts";

type Resolver = NonNullable<QueryResolvers["whatWouldHappen"]>;

/** As long as a message of WhatsApp may be. */
const longest = 4096;

/** The turn of a message as the real ones are run, for somebody who is not there: nothing is kept, and nobody hears of it. */
export const whatWouldHappen: Resolver = async (_, { said }, context) => {
  const { text } = said;
  if (text.trim() === "" || [...text].length > longest) throw because("MESSAGE_LENGTH");
  const language = said.language ?? "";
  const { setting, ...made } = await settingOf(context);
  const rehearsed = rehearse({ text, language, stands: standsOf(said) }, setting);
  const names = await context.loader(allJourneys).load("all");
  return {
    ...decisionOf(rehearsed),
    journeyId: rehearsed.starts,
    hasEffect: rehearsed.hasEffect,
    journeyName: names.find(({ id }) => id === rehearsed.starts)?.name ?? null,
    urgency: rehearsed.handover?.urgency ?? null,
    says: rehearsed.says.map((content) => ({
      text: textAsSaid(content),
      choices: choicesIn(content),
      kind: content.kind,
    })),
    trial: trialOf({ text, language }, made.asked, { settings: setting.programme.settings, triage: made.content }),
  };
};

type Given = Parameters<Resolver>[1]["said"];

function standsOf({ stands, inJourney }: Given): Stands {
  switch (stands) {
    case "KNOWN":
      return "known";
    case "NEW":
      return "new";
    case "IN_JOURNEY":
      if (!inJourney) throw because("WHICH_JOURNEY");
      return { inJourney };
    case "WAITS_FOR_HUMAN":
      return "waitsForHuman";
    case "WITH_HUMAN":
      return "withHuman";
    case "STOPPED":
      return "stopped";
  }
}

function decisionOf({ reason, starts, triage }: Rehearsed) {
  const answers = reason?.because === "answer" || reason?.because === "lateTap";
  return {
    does: starts !== null ? "START" : answers ? "ANSWER" : "NOTHING",
    because: reason?.because ?? "effect",
    keyword: reason?.keyword ?? null,
    language: reason?.language ?? null,
    isSlip: reason?.how === "slip",
    isStopped: reason?.skippedBy === "state",
    outcome: reason?.outcome ?? triage?.outcome ?? null,
  } as const;
}

/** All that a turn needs, as the viewer may see it. Other systems are not asked: where a journey asks them, it stops. */
async function settingOf(context: Context) {
  const { organisationId } = context.viewer;
  const { row, tables, content } = await context.walled(async (tx) => ({
    row: await readProgramme(tx, organisationId),
    tables: await loadTables(tx, organisationId),
    content: await readTriageContent(tx, organisationId),
  }));
  if (!row) throw notFound("This organisation");
  const asked = await modelFor(context, null);
  const settings = await settingsFor(context);
  const triage = new Desk(settings, content, content ? (asked?.ready ?? null) : null);
  const versions = new FlowVersions(organisationId, context.log);
  const programme = { ...prepare({ ...row, settings }, tables, versions), triage };
  const environment = environmentNow(programme);
  const answer = classifying(triage, environment.now, effectsAtOnce({ email: true, llm: true }));
  const setting: Setting = { programme, environment, answer };
  return { setting, content, asked };
}
