import type { Json } from "../../importers/json.ts";
import { mapObjects, mapRouters } from "../definition.ts";
import type { Step } from "./step.ts";

const [fourteenDays, quarterHour] = [14 * 24 * 60, 15];

/** Waits get a limit, and every category a name. */
export const v14_0_0: Step = {
  version: "14.0.0",
  migrate: (flow) =>
    mapRouters(withLimit(flow), (router) =>
      mapObjects(router, "categories", (category) => (category["name"] ? category : { ...category, name: "Match" })),
    ),
};

function withLimit(flow: Json): Json {
  const minutes = flow["expire_after_minutes"];
  const max = longest(flow["type"]);
  return typeof minutes === "number" && minutes > max ? { ...flow, expire_after_minutes: max } : flow;
}

/** In minutes. */
function longest(type: unknown): number {
  if (type === "messaging") return fourteenDays;
  return type === "voice" ? quarterHour : 0;
}
