import { reminderJourneys } from "@hotline/core/flow/reminders/index.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Programme } from "../../converse/programmes.ts";
import { withLabels } from "../../converse/with-labels.ts";
import type { ContactRow } from "../../store/claim-inbox.ts";
import type { Db } from "../../store/database.ts";
import { nameOfAnswer, readWords } from "../../store/inbox/words.ts";
import { readNewestDefinitions } from "../../store/journeys/journeys.ts";
import { readJourneyNames } from "../../store/programme.ts";
import type { TimelinePlace } from "../../store/timeline/place.ts";
import { newest, readTimeline } from "../../store/timeline/read.ts";
import type { StoredItem } from "../../store/timeline/sources.ts";
import { dueItems } from "./due.ts";
import type { ToldItem } from "./item.ts";
import { itemOf } from "./shape.ts";
import type { Sight, Telling } from "./steps.ts";
import { journeysGoneThrough, waysOf } from "./ways.ts";
import { whatHurts } from "./what-hurts.ts";

export type TimelineKind = "MESSAGES" | "TURNS" | "JOURNEYS" | "CHANGES" | "TEAM" | "DUE";

const stored: Readonly<Record<Exclude<TimelineKind, "DUE">, readonly StoredItem["kind"][]>> = {
  MESSAGES: ["said"],
  TURNS: ["turn"],
  JOURNEYS: ["began", "ended"],
  CHANGES: ["changed"],
  TEAM: ["team"],
};

export interface TimelineWanted {
  readonly organisationId: OrganisationId;
  readonly contact: ContactRow;
  readonly programme: Programme;
  readonly sight: Sight;
  readonly kinds: readonly TimelineKind[];
  /** Where the page before ended; null for the first one, which begins with what is to come. */
  readonly after: TimelinePlace | null;
  readonly until: Date | null;
  readonly count: number;
  readonly now: number;
}

/** An item with the place that the next page begins at. */
export interface PlacedItem {
  readonly item: ToldItem;
  readonly place: TimelinePlace;
}

/** What happened to and around a contact, the newest first, with the reasons; reminders to come stand before it. */
export async function timelineOf(db: Db, wanted: TimelineWanted): Promise<readonly PlacedItem[]> {
  const { organisationId, contact, programme, kinds, after, until, count, sight } = wanted;
  const before = after ?? (until === null ? newest : { ...newest, at: String(until.getTime() * 1000) });
  const chosen = kinds.flatMap((kind) => (kind === "DUE" ? [] : stored[kind]));
  const rows = await readTimeline(db, { organisationId, contactId: contact.id, before, count }, chosen);
  const telling = { ...sight, ...(await namesFor(db, organisationId, programme, rows)) };
  const isFirst = after === null && until === null && kinds.includes("DUE");
  const due = isFirst ? await toCome(db, wanted) : [];
  return [...due, ...rows.map((row) => ({ item: itemOf(row, telling), place: placeOf(row) }))];
}

async function toCome(
  db: Db,
  { organisationId, contact, programme, now }: TimelineWanted,
): Promise<readonly PlacedItem[]> {
  const [known = contact] = await withLabels(db, organisationId, [contact], programme);
  const hurts = await whatHurts(db, organisationId, known, programme);
  return dueItems(known, programme, now, hurts).map((item) => ({ item, place: newest }));
}

const placeOf = ({ at, id }: TimelinePlace): TimelinePlace => ({ at, id });

/** What the team calls what these tell of. */
async function namesFor(
  db: Db,
  organisationId: OrganisationId,
  programme: Programme,
  rows: readonly StoredItem[],
): Promise<Omit<Telling, keyof Sight>> {
  const { content, languages } = programme.settings;
  const [language = ""] = languages;
  const definitions = await readNewestDefinitions(db, organisationId, journeysGoneThrough(rows));
  const words = await readWords(db, organisationId);
  return {
    journeys: await journeyNames(db, organisationId, programme),
    ways: waysOf(definitions, {
      language,
      content: (key) => {
        const text = content[key]?.[language];
        return text === undefined ? undefined : { text, isTranslated: true };
      },
    }),
    rules: new Map(words.rules.map(({ key, name }) => [key, name])),
    answers: new Map(words.answers.map((each) => [each.key, nameOfAnswer(each, words)])),
  };
}

/** Journeys, and reminders that are a message, by their ids. */
async function journeyNames(
  db: Db,
  organisationId: OrganisationId,
  { settings }: Programme,
): Promise<ReadonlyMap<string, string>> {
  const published = await readJourneyNames(db, organisationId);
  const reminders = reminderJourneys(settings.campaigns ?? []).map(({ uuid, name }): [string, string] => [
    String(uuid),
    String(name),
  ]);
  return new Map([...reminders, ...published.map(({ id, name }): [string, string] => [id, name])]);
}
