import { isObject, type Json, objectOf, objects, textOf, without } from "../../importers/json.ts";
import { mapActions, mapLanguages, textsOf, withoutPart } from "../definition.ts";
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
    return mapLanguages(changed, (translations) => messages.reduce(translated, translations));
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
function translated(translations: Json, { uuid, components }: Message): Json {
  const own = components.map((component) => textsOf(objectOf(translations[textOf(component["uuid"])])["params"]));
  if (own.every((params) => params === undefined)) return translations;
  const variables = components.flatMap((component, index) => own[index] ?? paramsOf(component));
  const rest = components.reduce(
    (all, component) => withoutPart(all, textOf(component["uuid"]), "params"),
    translations,
  );
  return { ...rest, [uuid]: { ...objectOf(rest[uuid]), template_variables: variables } };
}
