import { FlowError } from "../errors.ts";
import type { Json } from "./json.ts";
import { isLegacy } from "./legacy.ts";

export function toCurrent(flow: Json, _newId: () => string): Json {
  if (isLegacy(flow)) throw new FlowError("definitions from before 13.0 are not understood");
  return flow;
}
