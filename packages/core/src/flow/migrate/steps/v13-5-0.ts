import { isObject, type Json, objectOf, objects, textOf, without } from "../../importers/json.ts";
import { mapActions, mapLanguages, textsOf } from "../definition.ts";
import type { Step } from "./step.ts";

/** A message that became simpler: the components whose parameters are now its variables. */
interface Message {
  readonly uuid: string;
  readonly components: readonly Json[];
}

/** The template and its variables are properties of the message itself. */
export const v13_5_0: Step = {
  version: "13.5.0",
  migrate: (flow) => {
    const messages: Message[] = [];
    const changed = mapActions(flow, (action) => withVariables(action, messages));
    return mapLanguages(changed, (translations) => translated(messages, translations));
  },
};

function withVariables(action: Json, messages: Message[]): Json {
  const { templating } = action;
  if (action["type"] !== "send_msg" || !isObject(templating)) return action;
  const components = objects(templating["components"]);
  messages.push({ uuid: textOf(action["uuid"]), components });
  const variables = components.flatMap(paramsOf);
  return { ...without(action, "templating"), template: templating["template"], template_variables: variables };
}

function paramsOf(component: Json): readonly string[] {
  return textsOf(component["params"]) ?? [];
}

/** A component that is not translated keeps its own parameters among the translated ones. */
function translated(messages: readonly Message[], translations: Json): Json {
  const items = new Map(Object.entries(translations));
  for (const { uuid, components } of messages) {
    const own = components.map((component) => textsOf(objectOf(items.get(textOf(component["uuid"])))["params"]));
    if (own.every((params) => params === undefined)) continue;
    for (const component of components) removeParams(items, textOf(component["uuid"]));
    const variables = components.flatMap((component, index) => own[index] ?? paramsOf(component));
    items.set(uuid, { ...objectOf(items.get(uuid)), template_variables: variables });
  }
  return Object.fromEntries(items);
}

function removeParams(items: Map<string, unknown>, uuid: string): void {
  const rest = without(objectOf(items.get(uuid)), "params");
  if (Object.keys(rest).length === 0) items.delete(uuid);
  else items.set(uuid, rest);
}
