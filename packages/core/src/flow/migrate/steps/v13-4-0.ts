import { isObject, type Json, without } from "../../importers/json.ts";
import { type Fresh, mapActions, mapLanguages, textsOf } from "../definition.ts";
import type { Step } from "./step.ts";

/** The variables of a template belong to its body, one of its components. */
export const v13_4_0: Step = {
  version: "13.4.0",
  migrate: (flow, fresh) => {
    const bodies = new Map<string, string>();
    const changed = mapActions(flow, (action) => withComponents(action, bodies, fresh));
    return mapLanguages(changed, (translations) => moved(translations, bodies));
  },
};

/** Notes in `bodies` which body now stands for which templating. */
function withComponents(action: Json, bodies: Map<string, string>, fresh: Fresh): Json {
  const { templating } = action;
  if (action["type"] !== "send_msg" || !isObject(templating) || Array.isArray(templating["components"])) return action;
  const uuid = fresh.newId();
  if (typeof templating["uuid"] === "string") bodies.set(templating["uuid"], uuid);
  const params = textsOf(templating["variables"]) ?? [];
  const components = [{ uuid, name: "body", params }];
  return { ...action, templating: { ...without(templating, "uuid", "variables"), components } };
}

function moved(translations: Json, bodies: ReadonlyMap<string, string>): Json {
  return Object.fromEntries(
    Object.entries(translations).map(([uuid, item]) => {
      const body = bodies.get(uuid);
      if (body === undefined || !isObject(item) || !Array.isArray(item["variables"])) return [uuid, item];
      return [body, { ...without(item, "variables"), params: item["variables"] }];
    }),
  );
}
