import { idOf, isUuid } from "./ids.ts";
import { type Json, objectOf, objects, textOf } from "./json.ts";
import { splitUntyped, withoutFilters } from "./legacy-untyped.ts";

/** Whether this is a definition of actions and rules, as they were before 13.0. */
export function isLegacy(flow: Json): boolean {
  return Array.isArray(flow["action_sets"]) || Array.isArray(flow["rule_sets"]) || Array.isArray(flow["rulesets"]);
}

/** The definition with all that a migration asks for: lists, a name, an id and where it begins. */
export function shapeLegacy(flow: Json): Json {
  const metadata = objectOf(flow["metadata"]);
  const name = textOf(metadata["name"]) || textOf(flow["name"]) || "Journey";
  const known = [metadata["uuid"], flow["uuid"]].find(isUuid);
  const sets = withoutFilters(objects(flow["action_sets"]));
  const rules = withoutFilters(objects(flow["rule_sets"] ?? flow["rulesets"])).flatMap(splitUntyped);
  const first = [...sets, ...rules].sort((a, b) => Number(a["y"] ?? 0) - Number(b["y"] ?? 0))[0];
  return {
    ...flow,
    base_language: textOf(flow["base_language"]) || "base",
    flow_type: textOf(flow["flow_type"]) || "F",
    entry: textOf(flow["entry"]) || textOf(first?.["uuid"]),
    action_sets: sets,
    rule_sets: rules,
    metadata: { ...metadata, name, uuid: known ?? idOf("legacy flow", textOf(metadata["id"]), name) },
  };
}
