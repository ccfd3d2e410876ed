import type { Json } from "../../importers/json.ts";
import type { Fresh } from "../definition.ts";

/** How a definition of the version before becomes one of this version. Steps are never changed once released. */
export interface Step {
  readonly version: `${number}.${number}.${number}`;
  migrate(flow: Json, fresh: Fresh): Json;
}
