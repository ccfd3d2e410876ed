import { findFunction } from "../../expr/index.ts";
import type { FieldDefinition, GroupDefinition, LabelDefinition, Project } from "../../model/project.ts";
import { idOf, isUuid } from "./ids.ts";
import { isObject, type Json, objectOf, objects, textOf, without } from "./json.ts";
import { keyOf } from "./keys.ts";
import type { Dialect, Parts } from "./parts.ts";
import { readCampaigns, writeCampaign } from "./rapidpro-campaigns.ts";
import { readTriggers, writeTrigger } from "./rapidpro-triggers.ts";
import type { Notes } from "./report.ts";

/** The newest layout of an export file; the flows in it carry their own version. */
const fileVersion = "13";

/** Export files of RapidPro, TextIt and Weni, of any age, and single flow definitions. */
export const rapidpro: Dialect = {
  name: "rapidpro",
  title: "RapidPro, TextIt or Weni",
  fits: (file) => ["flows", "campaigns", "nodes", "action_sets"].some((key) => Array.isArray(file[key])),
  read,
  restore: (journey) => journey,
  write,
  actions: new Set([
    "add_contact_groups",
    "add_contact_urn",
    "add_input_labels",
    "call_classifier",
    "call_llm",
    "call_resthook",
    "call_webhook",
    "enter_flow",
    "open_ticket",
    "play_audio",
    "remove_contact_groups",
    "request_optin",
    "say_msg",
    "send_broadcast",
    "send_email",
    "send_msg",
    "set_contact_channel",
    "set_contact_field",
    "set_contact_language",
    "set_contact_name",
    "set_contact_status",
    "set_contact_timezone",
    "set_run_local",
    "set_run_result",
    "start_session",
    "transfer_airtime",
  ]),
  knowsTest: (type) => type !== "has_media" && findFunction(type) !== undefined,
};

function read(file: Json, notes: Notes): Parts {
  const journeys = Array.isArray(file["flows"]) ? objects(file["flows"]).map(unwrap) : isFlow(file) ? [file] : [];
  const triggers = readTriggers(file["triggers"], keywordLanguage(journeys), notes);
  const campaigns = readCampaigns(file["campaigns"], notes);
  return {
    journeys,
    fields: [...readFields(file["fields"], notes), ...campaigns.fields],
    groups: [...objects(file["groups"]).map(readGroup), ...campaigns.groups],
    labels: objects(file["labels"]).map(readLabel),
    globals: readGlobals(file["globals"]),
    triggers: triggers.triggers,
    campaigns: campaigns.campaigns,
    setAside: {
      ...(triggers.setAside.length > 0 ? { triggers: triggers.setAside } : {}),
      ...(campaigns.setAside.length > 0 ? { reminders: campaigns.setAside } : {}),
    },
  };
}

function isFlow(file: Json): boolean {
  return Array.isArray(file["nodes"]) || Array.isArray(file["action_sets"]);
}

/** Before version 8 the definition stood in a wrapper that had the name and the type of the flow. */
function unwrap(flow: Json): Json {
  const inner = flow["definition"];
  if (!isObject(inner)) return flow;
  const { name, uuid, id, expires } = flow;
  const metadata = { name, uuid, id, expires, ...objectOf(inner["metadata"]) };
  return { ...without(flow, "definition", "name", "id", "expires"), ...inner, metadata };
}

/** Keywords have no language of their own: that of the first flow which has one. */
function keywordLanguage(journeys: readonly Json[]): string {
  const codes = journeys.map((flow) => textOf(flow["language"]) || textOf(flow["base_language"]));
  return codes.find((code) => /^[a-z]{3}$/.test(code) && code !== "und") ?? "und";
}

const types: readonly FieldDefinition["type"][] = ["text", "number", "datetime", "state", "district", "ward"];

function readFields(list: unknown, notes: Notes): readonly FieldDefinition[] {
  return objects(list).flatMap((field) => {
    const name = textOf(field["name"]) || textOf(field["label"]) || textOf(field["key"]);
    const key = keyOf(textOf(field["key"]) || name);
    if (key === undefined) {
      notes.cannot(`field "${name}"`, "its key has no letter or digit in it.");
      return [];
    }
    return [{ key, name, type: types.find((type) => type === field["type"]) ?? "text" }];
  });
}

function readGroup(group: Json): GroupDefinition {
  const name = textOf(group["name"]) || "Group";
  const query = textOf(group["query"]);
  const uuid = isUuid(group["uuid"]) ? group["uuid"] : idOf("group", name);
  return { uuid, name, ...(query === "" ? {} : { query }) };
}

function readLabel(label: Json): LabelDefinition {
  const { uuid, name } = readGroup({ name: "Label", ...label });
  return { uuid, name };
}

function readGlobals(list: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    objects(list).flatMap((global) => {
      const key = keyOf(textOf(global["key"]) || textOf(global["name"]));
      return key === undefined ? [] : [[key, typeof global["value"] === "string" ? global["value"] : ""] as const];
    }),
  );
}

function write(project: Project, journeys: readonly Json[]): Json {
  const { fields, groups = [], labels = [], globals, campaigns = [], setAside = {} } = project;
  const names = new Map<string, string>([
    ...fields.map(({ key, name }): [string, string] => [key, name]),
    ...[...groups, ...journeys].map((one): [string, string] => [textOf(one.uuid), textOf(one.name)]),
  ]);
  const nameOf = (id: string) => names.get(id) ?? id;
  const held = objects(setAside.reminders);
  const eventsOf = (uuid: string) =>
    held.filter(({ campaign }) => campaign === uuid).map(({ event }) => objectOf(event));
  return {
    version: fileVersion,
    site: "",
    flows: journeys,
    campaigns: campaigns.map((campaign) => writeCampaign(campaign, eventsOf(campaign.uuid), nameOf)),
    triggers: [...project.triggers.map((trigger) => writeTrigger(trigger, nameOf)), ...(setAside.triggers ?? [])],
    fields,
    groups: groups.map(({ uuid, name, query = null }) => ({ uuid, name, query })),
    labels,
    globals: Object.entries(globals).map(([key, value]) => ({ key, name: key, value })),
  };
}
