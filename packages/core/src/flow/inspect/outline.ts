import type { FlowType, Localization } from "../definition.ts";
import { migrateFlow } from "../migrate/index.ts";
import { isRecord } from "../read/fields.ts";
import { readLocalization } from "../read/localization.ts";

type Json = Readonly<Record<string, unknown>>;

/** A flow definition laid out for reading: what stands where, not how it runs. */
export interface Outline {
  readonly uuid: string;
  readonly name: string;
  /** ISO 639-3 of the base texts. */
  readonly language: string;
  readonly type: FlowType;
  readonly localization: Localization;
  /** The first is where the journey begins. */
  readonly nodes: readonly NodeOutline[];
}

export interface NodeOutline {
  readonly uuid: string;
  readonly actions: readonly ActionOutline[];
  readonly router?: RouterOutline;
  readonly exits: readonly ExitOutline[];
}

export interface ActionOutline {
  readonly uuid: string;
  readonly type: string;
  readonly json: Json;
}

interface ExitOutline {
  readonly uuid: string;
  readonly destination?: string;
}

export interface RouterOutline {
  readonly type: string;
  readonly json: Json;
  readonly operand: string;
  readonly resultName: string;
  readonly categories: readonly CategoryOutline[];
  readonly cases: readonly CaseOutline[];
  readonly defaultCategory?: string;
  readonly wait?: WaitOutline;
}

interface CategoryOutline {
  readonly uuid: string;
  readonly name: string;
  readonly exit: string;
}

export interface CaseOutline {
  readonly uuid: string;
  readonly type: string;
  readonly arguments: readonly string[];
  readonly category: string;
}

interface WaitOutline {
  readonly type: string;
  readonly timeout?: { readonly seconds: number; readonly category: string };
}

/**
 * Lays out a definition of any version. What `readFlow` would refuse may be left out here; one that cannot be migrated,
 * or whose localization cannot be read, throws `FlowError`.
 */
export function outlineOf(json: unknown): Outline {
  const flow = migrateFlow(json);
  return {
    uuid: text(flow["uuid"]),
    name: text(flow["name"]),
    language: text(flow["language"]),
    type: text(flow["type"]) as FlowType,
    localization: readLocalization(flow["localization"]),
    nodes: records(flow["nodes"]).map(nodeOf),
  };
}

function nodeOf(json: Json): NodeOutline {
  const router = json["router"];
  return {
    uuid: text(json["uuid"]),
    actions: records(json["actions"]).map((one) => ({ uuid: text(one["uuid"]), type: text(one["type"]), json: one })),
    exits: records(json["exits"]).map(exitOf),
    ...(isRecord(router) ? { router: routerOf(router) } : {}),
  };
}

function exitOf(json: Json): ExitOutline {
  const destination = text(json["destination_uuid"]);
  return { uuid: text(json["uuid"]), ...(destination === "" ? {} : { destination }) };
}

function routerOf(json: Json): RouterOutline {
  const wait = json["wait"];
  const defaultCategory = text(json["default_category_uuid"]);
  return {
    type: text(json["type"]),
    json,
    operand: text(json["operand"]),
    resultName: text(json["result_name"]),
    categories: records(json["categories"]).map(categoryOf),
    cases: records(json["cases"]).map(caseOf),
    ...(defaultCategory === "" ? {} : { defaultCategory }),
    ...(isRecord(wait) ? { wait: waitOf(wait) } : {}),
  };
}

function categoryOf(json: Json): CategoryOutline {
  return { uuid: text(json["uuid"]), name: text(json["name"]), exit: text(json["exit_uuid"]) };
}

function caseOf(json: Json): CaseOutline {
  const given = json["arguments"];
  return {
    uuid: text(json["uuid"]),
    type: text(json["type"]),
    arguments: Array.isArray(given) ? given.filter((one) => typeof one === "string") : [],
    category: text(json["category_uuid"]),
  };
}

function waitOf(json: Json): WaitOutline {
  const type = text(json["type"]);
  const timeout = json["timeout"];
  if (!isRecord(timeout)) return { type };
  return { type, timeout: { seconds: Number(timeout["seconds"]) || 0, category: text(timeout["category_uuid"]) } };
}

function records(json: unknown): readonly Json[] {
  return Array.isArray(json) ? json.filter(isRecord) : [];
}

function text(json: unknown): string {
  return typeof json === "string" ? json : "";
}
