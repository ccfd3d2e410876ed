import type { DataTable } from "@hotline/core/data/index.ts";
import { asksLabels, type MoveRule } from "@hotline/core/flow/index.ts";
import { reminderJourneys } from "@hotline/core/flow/reminders/index.ts";
import type { Programme } from "@hotline/core/play/programme.ts";
import { programmeOf } from "@hotline/core/play/programme-of.ts";
import { Templates } from "@hotline/core/play/templates.ts";
import type { JourneyRow, ProgrammeRow, Settings } from "../store/programme.ts";
import type { FlowVersions } from "./flow-versions.ts";

/** What each journey and each reminder is about: its UUID → its tags. */
export function tagsOf(
  { campaigns = [] }: Settings,
  journeys: readonly Pick<JourneyRow, "definition">[],
): ReadonlyMap<string, readonly string[]> {
  const tagged = journeys.map(({ definition }) => definition as { readonly uuid: string; readonly tags?: unknown });
  return new Map([
    ...tagged.flatMap(({ uuid, tags }) => (isTags(tags) ? [[uuid, tags] as const] : [])),
    ...campaigns.flatMap(({ tags = [], reminders }) =>
      reminders.map((reminder) => [reminder.uuid, [...tags, ...(reminder.tags ?? [])]] as const),
    ),
  ]);
}

const isTags = (tags: unknown): tags is readonly string[] =>
  Array.isArray(tags) && tags.every((tag) => typeof tag === "string");

/** The programme for those whose window is closed: what has a template is said by it. */
function withTemplates(programme: Programme, templates: Templates): Programme {
  return { ...programme, templates, assets: { ...programme.assets, template: (named) => templates.find(named) } };
}

/** Makes an organisation's programme ready to run. */
export function prepare(row: ProgrammeRow, tables: readonly DataTable[], versions: FlowVersions) {
  const { settings, journeys, numbers } = row;
  versions.publish(journeys, reminderJourneys(settings.campaigns ?? []));
  const programme = programmeOf(settings, {
    flow: (uuid, version) => versions.get(uuid, version),
    tables: new Map(tables.map((table) => [table.key, table])),
    // An installation has one language model or none, whatever a journey calls it.
    llm: (uuid) => ({ uuid, name: "language model", roles: ["engine"] }),
    now: Date.now,
  });
  return {
    ...programme,
    byTemplates: new Map(numbers.map(({ id, templates }) => [id, withTemplates(programme, new Templates(templates))])),
    tags: tagsOf(settings, journeys),
    asksLabels: settings.groups?.some(({ query }) => asksLabels(query)) ?? false,
    moves: new Map(
      journeys.flatMap(({ definition, move }) =>
        move === null ? [] : [[(definition as { uuid: string }).uuid, move as MoveRule]],
      ),
    ),
  };
}
