import type { TriggerDefinition } from "@hotline/core/model/project.ts";
import type { JourneyRow, VersionRow } from "../../store/journeys/journeys.ts";
import type { Settings } from "../../store/programme.ts";
import type { Context } from "../context.ts";
import type { ResolversTypes } from "../generated/resolvers.ts";
import { allJourneys, settingsOf } from "./loaders.ts";

type Trigger = ResolversTypes["Trigger"] extends infer T ? Awaited<Exclude<T, () => unknown>> : never;

/** What starts journeys, in the order in which a message is tried; reminders, which no message starts, last. */
export async function triggersOf(context: Context): Promise<readonly Trigger[]> {
  const [settings, journeys] = await Promise.all([
    context.loader(settingsOf).load("own"),
    context.loader(allJourneys).load("all"),
  ]);
  return [...byMessages(settings, journeys), ...byDates(settings, journeys)];
}

/** The triggers of one version of a journey. */
export async function triggersOfVersion(
  { triggers }: VersionRow,
  context: Context,
): Promise<readonly Trigger[] | null> {
  return triggers && byMessages({ triggers }, await context.loader(allJourneys).load("all"));
}

const order = { keyword: 0, newContact: 1, label: 2, catchAll: 3 } as const;
const kinds = { keyword: "KEYWORD", newContact: "NEW_CONTACT", label: "LABEL", catchAll: "CATCH_ALL" } as const;

function byMessages({ triggers }: Pick<Settings, "triggers">, journeys: readonly JourneyRow[]): readonly Trigger[] {
  return triggers
    .toSorted((a, b) => order[a.kind] - order[b.kind])
    .map((trigger) => ({ ...common(trigger.journey, journeys), kind: kinds[trigger.kind], ...wordsOf(trigger) }));
}

function wordsOf(trigger: TriggerDefinition): Partial<Trigger> {
  if (trigger.kind === "label") return { label: trigger.label };
  if (trigger.kind !== "keyword") return {};
  const { keywords, match, interrupt, setsLanguage = false } = trigger;
  return {
    keywords: Object.entries(keywords).map(([language, words]) => ({ language, words })),
    match: match === "only" ? "ONLY" : "FIRST",
    interrupts: interrupt,
    setsLanguage,
  };
}

function byDates({ campaigns = [], fields }: Settings, journeys: readonly JourneyRow[]): readonly Trigger[] {
  const nameOf = (key: string) => fields.find((field) => field.key === key)?.name ?? key;
  return campaigns.flatMap(({ name: campaign, reminders }) =>
    reminders.flatMap(({ does, field, offset, unit, hour }) => {
      if (does.kind !== "journey") return [];
      const due = { field: nameOf(field), offset, unit, hour: hour ?? null };
      return [{ ...common(does.journey, journeys), kind: "REMINDER" as const, campaign, due }];
    }),
  );
}

function common(journeyId: string, journeys: readonly JourneyRow[]) {
  const journey = journeys.find(({ id }) => id === journeyId);
  const sleeps = journey === undefined || journey.newest.withdrawn;
  return { journeyId, journeyName: journey?.name ?? "", sleeps, keywords: [], interrupts: false, setsLanguage: false };
}
