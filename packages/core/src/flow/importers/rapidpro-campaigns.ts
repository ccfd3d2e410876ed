import type { CampaignDefinition, FieldDefinition, GroupDefinition, ReminderDefinition } from "../../model/project.ts";
import { isLanguage, threeLetters } from "../languages.ts";
import { idOf, isUuid } from "./ids.ts";
import { isObject, type Json, objectOf, objects, textOf } from "./json.ts";
import { keyOf } from "./keys.ts";
import type { Notes } from "./report.ts";

const units = { M: "minutes", H: "hours", D: "days", W: "weeks" } as const;
const busy = { I: "interrupt", S: "skip", P: "beside" } as const;

export interface ReadCampaigns {
  readonly campaigns: readonly CampaignDefinition[];
  readonly setAside: readonly Json[];
  /** What the campaigns name, for files that do not list it. */
  readonly groups: readonly GroupDefinition[];
  readonly fields: readonly FieldDefinition[];
}

/** Campaigns with the reminders that can be told here; the others are kept with their campaign's UUID. */
export function readCampaigns(list: unknown, notes: Notes): ReadCampaigns {
  const setAside: Json[] = [];
  const campaigns = objects(list).map((campaign): CampaignDefinition => {
    const name = textOf(campaign["name"]) || "Campaign";
    const uuid = isUuid(campaign["uuid"]) ? campaign["uuid"] : idOf("campaign", name);
    const group = objectOf(campaign["group"]);
    const reminders = objects(campaign["events"]).flatMap((event, index) => {
      const reminder = readReminder(event, idOf(uuid, String(index)));
      if (typeof reminder !== "string") return [reminder];
      notes.cannot(`campaign "${name}"`, `a reminder ${reminder}; it is kept for an export.`);
      setAside.push({ campaign: uuid, event });
      return [];
    });
    if (reminders.length > 0)
      notes.attention(
        `campaign "${name}"`,
        "look at its reminders: outside the 24 hours' window they need a template.",
      );
    return { uuid, name, group: groupId(group), reminders };
  });
  return { campaigns, setAside, ...named(objects(list)) };
}

function named(campaigns: readonly Json[]): Pick<ReadCampaigns, "groups" | "fields"> {
  const groups = campaigns.map(({ group }) => objectOf(group));
  const dates = campaigns.flatMap(({ events }) => objects(events)).map((event) => objectOf(event["relative_to"]));
  return {
    groups: groups.map((group) => ({ uuid: groupId(group), name: textOf(group["name"]) || "Group" })),
    fields: dates.flatMap((date) => {
      const key = fieldKey(date);
      return key === undefined ? [] : [{ key, name: textOf(date["label"]) || key, type: "datetime" as const }];
    }),
  };
}

function fieldKey(date: Json): string | undefined {
  return keyOf(textOf(date["key"]) || textOf(date["label"]));
}

function groupId(group: Json): string {
  return isUuid(group["uuid"]) ? group["uuid"] : idOf("group", textOf(group["name"]));
}

/** The reminder, or what is wrong with it. */
function readReminder(event: Json, fallback: string): ReminderDefinition | string {
  const field = fieldKey(objectOf(event["relative_to"]));
  const unit = units[textOf(event["unit"]) as keyof typeof units];
  const offset = Number(event["offset"]);
  const does = readDeed(event);
  if (field === undefined) return "says not to which date field it is relative";
  if (unit === undefined || !Number.isInteger(offset)) return "has no time that can be understood";
  if (does === undefined) return "has neither a journey nor a message";
  const hour = Number(event["delivery_hour"] ?? -1);
  return {
    uuid: isUuid(event["uuid"]) ? event["uuid"] : fallback,
    field,
    offset,
    unit,
    ...(Number.isInteger(hour) && hour >= 0 && hour < 24 ? { hour } : {}),
    whenBusy: busy[textOf(event["start_mode"]) as keyof typeof busy] ?? "interrupt",
    does,
  };
}

function readDeed(event: Json): ReminderDefinition["does"] | undefined {
  const journey = textOf(objectOf(event["flow"])["uuid"]);
  if (textOf(event["event_type"]) !== "M") return isUuid(journey) ? { kind: "journey", journey } : undefined;
  const said = isObject(event["message"]) ? event["message"] : { [textOf(event["base_language"])]: event["message"] };
  const texts = Object.fromEntries(
    Object.entries(said).flatMap(([code, text]) =>
      typeof text === "string" && text !== "" ? [[codeOf(code), text] as const] : [],
    ),
  );
  const [first] = Object.keys(texts);
  const base = codeOf(textOf(event["base_language"]));
  return first === undefined ? undefined : { kind: "message", texts, language: base in texts ? base : first };
}

function codeOf(code: string): string {
  const three = threeLetters(code);
  return isLanguage(three) ? three : "und";
}

const letterOf = <W extends string>(words: Readonly<Record<string, W>>, word: W): string | undefined =>
  Object.keys(words).find((letter) => words[letter] === word);

/** The campaign as RapidPro writes it; `nameOf` tells names of groups, fields and journeys by their ids. */
export function writeCampaign(
  campaign: CampaignDefinition,
  events: readonly Json[],
  nameOf: (id: string) => string,
): Json {
  const { uuid, name, group, reminders } = campaign;
  const written = reminders.map((reminder) => writeReminder(reminder, nameOf));
  return { uuid, name, group: { uuid: group, name: nameOf(group) }, events: [...written, ...events] };
}

function writeReminder(reminder: ReminderDefinition, nameOf: (id: string) => string): Json {
  const { uuid, field, offset, unit, hour, whenBusy, does } = reminder;
  const common = {
    uuid,
    offset,
    unit: letterOf(units, unit),
    delivery_hour: hour ?? -1,
    relative_to: { key: field, label: nameOf(field) },
    start_mode: letterOf(busy, whenBusy),
  };
  return does.kind === "journey"
    ? { ...common, event_type: "F", message: null, flow: { uuid: does.journey, name: nameOf(does.journey) } }
    : { ...common, event_type: "M", message: does.texts, base_language: does.language };
}
