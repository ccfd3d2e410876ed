import { type Json, objectOf, objects, textOf } from "../../importers/json.ts";
import { migrateAction } from "./actions/index.ts";
import type { LegacyOptions, Migration } from "./migration.ts";
import { type MigratedNode, migrateRuleset } from "./rulesets/index.ts";
import { exitOf } from "./rulesets/rules.ts";
import { said, Translations } from "./translations.ts";

const types: Readonly<Record<string, string>> = { V: "voice", S: "messaging_offline", B: "messaging_background" };

/** Whether this is a definition of actions and rules, as they were before 13.0. */
export function isLegacy(flow: Json): boolean {
  return (
    Array.isArray(flow["action_sets"]) || Array.isArray(flow["rule_sets"]) || typeof flow["flow_type"] === "string"
  );
}

/** A definition from before 13.0 as one of 13.0.0. Throws `FlowError` for parts that nobody knows. */
export function migrateLegacy(flow: Json, options: LegacyOptions): Json {
  const language = textOf(flow["base_language"]) || "base";
  const migration: Migration = { ...options, translations: new Translations(language) };
  const metadata = objectOf(flow["metadata"]);
  const sets = inOrder(flow, [...actionSets(flow, migration), ...ruleSets(flow, migration)]);
  return {
    uuid: textOf(metadata["uuid"]) || textOf(flow["uuid"]),
    name: said(metadata["name"]) || said(flow["name"]),
    spec_version: "13.0.0",
    language,
    type: types[textOf(flow["flow_type"])] ?? "messaging",
    revision: numberOf(metadata["revision"] ?? flow["revision"]),
    expire_after_minutes: numberOf(metadata["expires"]),
    localization: migration.translations.toJson(),
    nodes: sets.map(({ node }) => node),
    _ui: { nodes: Object.fromEntries(sets.map(shown)), stickies: stickies(metadata["notes"], migration) },
  };
}

interface Placed extends MigratedNode {
  readonly x: number;
  readonly y: number;
}

function actionSets(flow: Json, migration: Migration): readonly Placed[] {
  return objects(flow["action_sets"]).map((set) => {
    const actions = objects(set["actions"]).map((action) => migrateAction(action, migration));
    const exit = exitOf(textOf(set["exit_uuid"]) || migration.newId(), set["destination"]);
    const uuid = textOf(set["uuid"]) || migration.newId();
    const node = { uuid, ...(actions.length === 0 ? {} : { actions }), exits: [exit] };
    return { node, shown: { type: "execute_actions" }, ...placeOf(set) };
  });
}

function ruleSets(flow: Json, migration: Migration): readonly Placed[] {
  return objects(flow["rule_sets"]).map((set) => ({ ...migrateRuleset(set, migration), ...placeOf(set) }));
}

function placeOf({ x, y }: Json): { readonly x: number; readonly y: number } {
  return { x: numberOf(x), y: numberOf(y) };
}

/** Where the flow begins comes first; all others as they are seen from top to bottom. */
function inOrder({ entry }: Json, sets: readonly Placed[]): readonly Placed[] {
  const sorted = sets.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const first = sorted.filter(({ node }) => node["uuid"] === entry);
  return [...first, ...sorted.filter(({ node }) => node["uuid"] !== entry)];
}

function shown({ node, shown: ui, x, y }: Placed): readonly [string, Json] {
  return [textOf(node["uuid"]), { ...ui, position: { left: x, top: y } }];
}

function stickies(notes: unknown, { newId }: Migration): Json {
  return Object.fromEntries(
    objects(notes).map((note) => {
      const { x, y } = placeOf(note);
      const sticky = { title: said(note["title"]), body: said(note["body"]), color: "yellow" };
      return [newId(), { ...sticky, position: { left: x, top: y } }];
    }),
  );
}

function numberOf(value: unknown): number {
  const number = Math.round(Number(said(value)));
  return Number.isFinite(number) ? number : 0;
}
