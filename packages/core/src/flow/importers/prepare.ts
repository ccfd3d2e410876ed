import { reasonOf } from "../../model/reason-of.ts";
import type { FlowType } from "../definition.ts";
import { migrateFlow } from "../migrate/index.ts";
import { readFlow } from "../read/flow.ts";
import { lookAt } from "./attention.ts";
import { type Json, objects, textOf } from "./json.ts";
import { isLegacy, shapeLegacy } from "./legacy.ts";
import { convertEarly, isEarly } from "./repair/early.ts";
import { repairFlow } from "./repair/flow.ts";
import { repairIds } from "./repair/ids.ts";
import { repairNodes } from "./repair/nodes.ts";
import type { Notes } from "./report.ts";

/** Brings a flow definition of any age into a form that the engine reads; undefined, with a note, where it cannot. */
export function prepareJourney(source: Json, notes: Notes): Json | undefined {
  const about = `journey "${textOf(source["name"]) || textOf(Object(source["metadata"])["name"]) || "without a name"}"`;
  try {
    const flow = repair(modern(source), about, notes);
    readFlow(flow);
    lookAt(flow, about, notes);
    return flow;
  } catch (error) {
    notes.cannot(about, `it was left out: ${reasonOf(error)}`);
    return undefined;
  }
}

function modern(source: Json): Json {
  if (isLegacy(source)) return migrateFlow(shapeLegacy(source));
  return migrateFlow(repairIds(isEarly(source) ? convertEarly(source) : source));
}

function repair(flow: Json, about: string, notes: Notes): Json {
  const whole = repairFlow(repairIds(flow), about, notes);
  return { ...whole, nodes: repairNodes(objects(whole["nodes"]), whole["type"] as FlowType, about, notes) };
}
