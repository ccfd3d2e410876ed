import { inspectQuery } from "@hotline/core/contactql/index.ts";
import { fieldsReadBy, inspect, outlineOf } from "@hotline/core/flow/inspect/index.ts";
import type { CampaignDefinition } from "@hotline/core/model/project.ts";
import type { ProgrammeRow, Settings } from "../store/programme.ts";
import { type Known, readSegment } from "./segments/known.ts";

/** Something that would not work any more without a field. */
export interface FieldUse {
  readonly kind: "JOURNEY" | "SEGMENT" | "CAMPAIGN" | "CONTENT";
  readonly name: string;
}

/** What needs each field, by its key: live journeys, segments, campaigns and contents, each once. */
export function fieldUses(programme: ProgrammeRow, known: Known): ReadonlyMap<string, readonly FieldUse[]> {
  const uses = new Map<string, FieldUse[]>();
  for (const { use, keys } of [...journeysOf(programme), ...segmentsOf(known), ...settingsOf(programme.settings)])
    for (const key of new Set(keys)) uses.set(key, [...(uses.get(key) ?? []), use]);
  return uses;
}

interface User {
  readonly use: FieldUse;
  readonly keys: readonly string[];
}

function journeysOf({ journeys }: ProgrammeRow): readonly User[] {
  return journeys.map(({ definition }) => {
    const outline = outlineOf(definition);
    const keys = inspect(outline).dependencies.flatMap(({ type, key }) =>
      type === "field" && key !== undefined ? [key] : [],
    );
    return { use: { kind: "JOURNEY", name: outline.name }, keys };
  });
}

/** Queries that cannot be read ask for nothing. */
function segmentsOf(known: Known): readonly User[] {
  const environment = { ...known.environment, redactionPolicy: "none" as const };
  return known.groups.flatMap(({ name, query }) => {
    const read = query === undefined ? undefined : readSegment(query, { ...known, environment });
    if (read === undefined || "problem" in read) return [];
    return [{ use: { kind: "SEGMENT", name }, keys: inspectQuery(read.query).fields.map(({ key }) => key) }];
  });
}

function settingsOf({ campaigns = [], content }: Settings): readonly User[] {
  const contents = Object.entries(content).map(([name, texts]) => {
    return { use: { kind: "CONTENT" as const, name }, keys: Object.values(texts).flatMap(fieldsReadBy) };
  });
  return [
    ...campaigns.map((one) => ({ use: { kind: "CAMPAIGN" as const, name: one.name }, keys: keysOf(one) })),
    ...contents,
  ];
}

const keysOf = ({ reminders }: CampaignDefinition): readonly string[] =>
  reminders.flatMap(({ field, does }) => [
    field,
    ...(does.kind === "message"
      ? [...Object.values(does.texts), ...(does.template?.variables ?? [])].flatMap(fieldsReadBy)
      : []),
  ]);
