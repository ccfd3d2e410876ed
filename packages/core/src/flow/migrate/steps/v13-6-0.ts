import type { Json } from "../../importers/json.ts";
import { mapActions, mapObjects, mapRouters } from "../definition.ts";
import type { Step } from "./step.ts";

const resultName = 64;
const categoryName = 36;

/** Names of results and categories get a limit. */
export const v13_6_0: Step = {
  version: "13.6.0",
  migrate: (flow) => mapRouters(mapActions(flow, shortenAction), shortenRouter),
};

function shortenAction(action: Json): Json {
  const named = shortened(action, "result_name", resultName);
  if (action["type"] !== "set_run_result") return named;
  return shortened(shortened(named, "name", resultName), "category", categoryName);
}

function shortenRouter(router: Json): Json {
  const named = shortened(router, "result_name", resultName);
  return mapObjects(named, "categories", (category) => shortened(category, "name", categoryName));
}

/** A text is long by its bytes, and is then cut by its characters. */
function shortened(owner: Json, key: string, max: number): Json {
  const text = owner[key];
  if (typeof text !== "string" || utf8Length(text) <= max) return owner;
  return { ...owner, [key]: [...text].slice(0, max).join("").trim() };
}

function utf8Length(text: string): number {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/%../g, "_").length;
}
