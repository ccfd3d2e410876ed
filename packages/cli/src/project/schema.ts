import type {
  CampaignDefinition,
  DataSourceDefinition,
  FieldDefinition,
  GroupDefinition,
  LabelDefinition,
  TriggerDefinition,
} from "@hotline/core/model/project.ts";
import { datesTwice, isSpecialDate, mostSpecialDays } from "@hotline/core/model/special-days.ts";
import { z } from "zod";

const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "must be a UUID");
const language = z.string().regex(/^[a-z]{3}$/, "must be a language of three letters, e.g. eng (ISO 639-3)");
const key = z.string().regex(/^[a-z][a-z0-9_]*$/, "must be small letters, digits and _, beginning with a letter");

const fieldDefinition = z.strictObject({
  key,
  name: z.string().min(1),
  type: z.enum(["text", "number", "datetime", "state", "district", "ward"]),
});

const keywordTrigger = z.strictObject({
  kind: z.literal("keyword"),
  keywords: z.record(language, z.array(z.string().trim().min(1)).min(1)),
  match: z.enum(["only", "first"]),
  interrupt: z.boolean(),
  setsLanguage: z.boolean().exactOptional(),
  journey: uuid,
});

const triggerDefinition = z.discriminatedUnion("kind", [
  keywordTrigger,
  z.strictObject({
    kind: z.literal("label"),
    label: key,
    leastConfidence: z.number().min(0).max(1).exactOptional(),
    interrupt: z.boolean().exactOptional(),
    journey: uuid,
  }),
  z.strictObject({ kind: z.literal("newContact"), journey: uuid }),
  z.strictObject({ kind: z.literal("catchAll"), journey: uuid }),
]);

const dataSourceDefinition = z.strictObject({
  key,
  format: z.enum(["csv", "json", "feed"]),
  location: z.string().min(1),
  refreshSeconds: z.number().positive(),
  staleAfterSeconds: z.number().positive(),
  reading: z.record(z.string(), z.unknown()),
});

const weekday = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "must be a time of day, e.g. 08:30");

/** `["22:00", "06:00"]` ends the next day. */
const hoursOfDay = z.tuple([timeOfDay, timeOfDay]).refine(([from, to]) => from !== to, "must not end when it begins");

const specialDays = z
  .array(
    z.strictObject({
      date: z.string().refine(isSpecialDate, "must be a day, e.g. 2026-12-24 or, of every year, 12-25"),
      name: z.string().trim().max(100).default(""),
      hours: z.array(hoursOfDay),
    }),
  )
  .max(mostSpecialDays)
  .check(({ value, issues }) => {
    const twice = datesTwice(value);
    const message = `must not have a day twice: ${[...twice].join(", ")}`;
    if (twice.size > 0) issues.push({ code: "custom", input: value, message });
  });

const groupDefinition = z.strictObject({ uuid, name: z.string().min(1), query: z.string().min(1).exactOptional() });
const labelDefinition = z.strictObject({ uuid, name: z.string().min(1) });

const tags = z.array(z.string().trim().min(1));

const reminderDefinition = z.strictObject({
  uuid,
  field: key,
  offset: z.int(),
  unit: z.enum(["minutes", "hours", "days", "weeks"]),
  hour: z.int().min(0).max(23).exactOptional(),
  whenBusy: z.enum(["interrupt", "skip", "beside"]),
  tags: tags.exactOptional(),
  does: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("journey"), journey: uuid }),
    z.strictObject({
      kind: z.literal("message"),
      texts: z.record(language, z.string()),
      language,
      template: z.strictObject({ name: z.string().min(1), variables: z.array(z.string()) }).exactOptional(),
    }),
  ]),
});

const campaignDefinition = z.strictObject({
  uuid,
  name: z.string().min(1),
  group: uuid,
  reminders: z.array(reminderDefinition),
  tags: tags.exactOptional(),
});

const setAside = z.strictObject({
  triggers: z.array(z.unknown()).exactOptional(),
  reminders: z.array(z.unknown()).exactOptional(),
});

/** `hotline.json`: all of a project but its journeys and contents, which have files of their own. */
export const hotlineFile = z.strictObject({
  $schema: z.string().exactOptional(),
  name: z.string().trim().min(1),
  languages: z.array(language).min(1, "must name at least one language, e.g. eng"),
  timezone: z.string().refine(isTimezone, "must be an IANA time zone, e.g. Africa/Johannesburg"),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "must be a country of two letters, e.g. ZA (ISO 3166-1)")
    .exactOptional(),
  fields: z.array(fieldDefinition satisfies z.ZodType<FieldDefinition>).default([]),
  globals: z.record(key, z.string()).default({}),
  triggers: z.array(triggerDefinition satisfies z.ZodType<TriggerDefinition>).default([]),
  dataSources: z.array(dataSourceDefinition satisfies z.ZodType<DataSourceDefinition>).default([]),
  groups: z.array(groupDefinition satisfies z.ZodType<GroupDefinition>).exactOptional(),
  labels: z.array(labelDefinition satisfies z.ZodType<LabelDefinition>).exactOptional(),
  campaigns: z.array(campaignDefinition satisfies z.ZodType<CampaignDefinition>).exactOptional(),
  hours: z.partialRecord(weekday, z.array(hoursOfDay)).exactOptional(),
  specialDays: specialDays.exactOptional(),
  setAside: setAside.exactOptional(),
});

/** What must be true of a journey before `core/flow` looks at it closely. */
export const journeyFile = z.looseObject({ uuid, name: z.string().trim().min(1), tags: tags.exactOptional() });

export const contentFile = z.record(key, z.record(language, z.string()));

function isTimezone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
