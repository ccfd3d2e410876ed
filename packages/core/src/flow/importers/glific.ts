import type { Project, TriggerDefinition } from "../../model/project.ts";
import { threeLetters, twoLetters } from "../languages.ts";
import { convertAction, type GlificHints } from "./glific-actions.ts";
import { convertLocalization, interactiveActions } from "./glific-localization.ts";
import { convertTemplates, restoreTemplates, webhookResults } from "./glific-templates.ts";
import { convertCases, restoreCase } from "./glific-tests.ts";
import { convertWaits, restoreWait } from "./glific-waits.ts";
import { idOf } from "./ids.ts";
import { isObject, type Json, objectOf, objects, same, textOf, texts, without } from "./json.ts";
import { keyOf } from "./keys.ts";
import type { Dialect, Parts } from "./parts.ts";
import { rapidpro } from "./rapidpro.ts";
import type { Notes } from "./report.ts";

const ownActions = new Set([
  "send_interactive_msg",
  "wait_for_time",
  "wait_for_result",
  "set_contact_profile",
  "link_google_sheet",
  "set_wa_group_field",
]);

/** Export files of Glific, and single flow definitions as Glific writes them. */
export const glific: Dialect = {
  name: "glific",
  title: "Glific",
  fits,
  read,
  restore,
  write,
  actions: new Set([...rapidpro.actions, ...ownActions, "call_glific_function"]),
  knowsTest: () => true,
};

function fits(file: Json): boolean {
  if (["contact_field", "collections", "interactive_templates"].some((key) => key in file)) return true;
  return flowsOf(file).some((flow) => Array.isArray(flow["vars"]) || usesOwnActions(flow));
}

function usesOwnActions(flow: Json): boolean {
  return objects(flow["nodes"]).some((node) =>
    objects(node["actions"]).some(({ type, method }) => ownActions.has(textOf(type)) || method === "FUNCTION"),
  );
}

function flowsOf(file: Json): readonly Json[] {
  if (Array.isArray(file["nodes"])) return [file];
  return objects(file["flows"]).map((flow) => (isObject(flow["definition"]) ? flow["definition"] : flow));
}

function read(file: Json, notes: Notes): Parts {
  const untitled = new Set(
    objects(file["interactive_templates"])
      .filter((template) => template["send_with_title"] === false)
      .map((template) => textOf(template["source_id"])),
  );
  return {
    journeys: flowsOf(file).map((flow) => convertFlow(flow, (id) => !untitled.has(id), notes)),
    fields: texts(file["contact_field"]).flatMap((name) => {
      const key = keyOf(name);
      return key === undefined ? [] : [{ key, name, type: "text" as const }];
    }),
    groups: texts(file["collections"]).map((name) => ({ uuid: idOf("group", name), name })),
    labels: [],
    globals: {},
    triggers: objects(file["flows"]).flatMap(readKeywords),
    campaigns: [],
    setAside: {},
  };
}

/** Glific starts a flow when a message is one of its keywords, whatever else is under way. */
function readKeywords(flow: Json): readonly TriggerDefinition[] {
  const keywords = texts(flow["keywords"]);
  const { uuid, language } = objectOf(flow["definition"]);
  if (keywords.length === 0) return [];
  const code = threeLetters(textOf(language));
  const key = /^[a-z]{3}$/.test(code) ? code : "und";
  return [{ kind: "keyword", keywords: { [key]: keywords }, match: "only", interrupt: true, journey: textOf(uuid) }];
}

function convertFlow(flow: Json, isTitled: (id: string) => boolean, notes: Notes): Json {
  const about = `journey "${textOf(flow["name"])}"`;
  const nodes = objects(flow["nodes"]);
  const answers = webhookResults(nodes);
  const hints: GlificHints = { about, notes, isTitled };
  const waits = nodes.flatMap((node) => objects(node["actions"])).filter(({ type }) => /^wait_for_/.test(textOf(type)));
  if (waits.length > 0)
    notes.attention(about, "it waits for a time: here a message of the contact ends such a wait early.");
  const converted = nodes.flatMap((node) => convertNode(node, answers, hints));
  const localization = convertLocalization(flow["localization"], interactiveActions(nodes, isTitled));
  return {
    ...flow,
    language: threeLetters(textOf(flow["language"])),
    nodes: converted,
    localization: convertTemplates(localization, answers),
    // What was not edited since goes back to Glific as it came.
    _source: { dialect: "glific", definition: flow },
  };
}

function convertNode(node: Json, answers: ReadonlySet<string>, hints: GlificHints): readonly Json[] {
  return convertWaits(node).map((one) => {
    const actions = objects(one["actions"]).map((action) => convertAction(action, hints));
    const router = isObject(one["router"]) ? { router: convertCases(one["router"], hints) } : {};
    return objectOf(convertTemplates({ ...one, actions, ...router }, answers));
  });
}

/** A journey that was not changed since its import is given back as it came; another is brought near to it. */
function restore(journey: Json, again: (journey: Json) => Json | undefined): Json {
  const original = objectOf(journey["_source"])["definition"];
  if (isObject(original) && same(again(original), journey)) return original;
  const answers = webhookResults(objects(journey["nodes"]));
  const nodes = objects(restoreTemplates(journey["nodes"], answers)).map((node) => restoreNode(restoreWait(node)));
  const localization = Object.entries(objectOf(restoreTemplates(journey["localization"], answers)));
  return {
    ...without(journey, "_source"),
    language: journey["language"] === "und" ? "base" : twoLetters(textOf(journey["language"])),
    nodes,
    localization: Object.fromEntries(localization.map(([language, items]) => [twoLetters(language), items])),
  };
}

function restoreNode(node: Json): Json {
  const actions = objects(node["actions"]).map(restoreAction);
  const { router } = node;
  if (!isObject(router)) return { ...node, actions };
  return { ...node, actions, router: { ...router, cases: objects(router["cases"]).map(restoreCase) } };
}

function restoreAction(action: Json): Json {
  if (action["type"] === "set_contact_language") return { ...action, language: twoLetters(textOf(action["language"])) };
  if (action["type"] === "call_glific_function") return { ...action, type: "call_webhook", method: "FUNCTION" };
  if (action["type"] !== "send_msg" || !isObject(action["template"])) return action;
  const { template, template_variables: variables = [] } = action;
  const templating = { uuid: idOf(textOf(action["uuid"]), "templating"), template, variables };
  return { ...without(action, "template", "template_variables"), templating };
}

function write(project: Project, journeys: readonly Json[]): Json {
  return {
    flows: journeys.map((definition) => ({ definition, keywords: keywordsOf(project, textOf(definition["uuid"])) })),
    contact_field: project.fields.map(({ key }) => key),
    collections: (project.groups ?? []).map(({ name }) => name),
    interactive_templates: [],
  };
}

function keywordsOf({ triggers }: Project, journey: string): readonly string[] {
  return triggers.flatMap((trigger) =>
    trigger.kind === "keyword" && trigger.journey === journey ? Object.values(trigger.keywords).flat() : [],
  );
}
