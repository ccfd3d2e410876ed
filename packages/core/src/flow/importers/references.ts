import { usesOf } from "../../expr/index.ts";
import { idOf } from "./ids.ts";
import { isObject, type Json, objectOf, objects, textOf } from "./json.ts";

/** Something that a journey names. */
export interface Reference {
  readonly kind: "group" | "label" | "field" | "flow" | "global";
  /** UUID, or the key of a field or a global. */
  readonly id: string;
  readonly name: string;
  /** It is named by its name alone: the id is what a thing of that name gets if there is none. */
  readonly isByName?: true;
}

const lists = { groups: "group", labels: "label" } as const;

/** All groups, labels, fields, journeys and globals that a flow definition names, each once. */
export function referencesOf(flow: Json): readonly Reference[] {
  const found = new Map<string, Reference>();
  const add: Add = (kind, id, name, isByName) => {
    if (id === "" || found.has(`${kind} ${id}`)) return;
    found.set(`${kind} ${id}`, { kind, id, name: name || id, ...(isByName && { isByName }) });
  };
  for (const node of objects(flow["nodes"])) {
    for (const action of objects(node["actions"])) addAction(action, add);
    for (const one of objects(objectOf(node["router"])["cases"])) addCase(one, add);
    addTemplates(node, add);
  }
  addTemplates(flow["localization"], add);
  return [...found.values()];
}

/** UUID and name of the group that a test asks for; either may be empty. */
export function groupArguments(one: Json): readonly string[] {
  return Array.isArray(one["arguments"]) ? one["arguments"].map(textOf) : [];
}

type Add = (kind: Reference["kind"], id: string, name: string, isByName?: true) => void;

function addAction(action: Json, add: Add): void {
  for (const list of ["groups", "labels"] as const)
    for (const one of objects(action[list])) addNamed(lists[list], one, add);
  const { flow, field } = action;
  if (isObject(flow)) add("flow", textOf(flow["uuid"]), textOf(flow["name"]));
  if (isObject(field)) add("field", textOf(field["key"]), textOf(field["name"]));
}

function addNamed(kind: "group" | "label", one: Json, add: Add): void {
  const match = textOf(one["name_match"]);
  if (match === "") add(kind, textOf(one["uuid"]), textOf(one["name"]));
  else if (!match.includes("@")) add(kind, idOf(kind, match), match, true);
}

function addCase(one: Json, add: Add): void {
  const [uuid = "", name = ""] = groupArguments(one);
  if (one["type"] === "has_group" && !uuid.includes("@")) add("group", uuid, name);
}

/** What the templates read: `@fields.x`, `@contact.fields.x`, `@globals.x`. */
function addTemplates(value: unknown, add: Add): void {
  if (Array.isArray(value)) for (const item of value) addTemplates(item, add);
  else if (isObject(value)) for (const item of Object.values(value)) addTemplates(item, add);
  if (typeof value !== "string" || !value.includes("@")) return;
  const { fields, globals } = usesOf(value);
  for (const key of fields) add("field", key, "");
  for (const key of globals) add("global", key, "");
}
