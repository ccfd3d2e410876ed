import { type Json, objects, without } from "../../importers/json.ts";
import { callAndSwitch, mapNodes, splitsOnResult } from "../definition.ts";
import type { Step } from "./step.ts";

/** Action → the local that it sets when it went well. */
const locals: ReadonlyMap<unknown, string> = new Map([
  ["open_ticket", "_new_ticket"],
  ["transfer_airtime", "_new_transfer"],
]);

/** Tickets and transfers are judged by a local; the result, if one is wanted, is the router's. */
export const v14_3_0: Step = {
  version: "14.3.0",
  migrate: (flow) => mapNodes(flow, splitOnLocal),
};

function splitOnLocal(node: Json): Json {
  const call = callAndSwitch(node);
  const local = locals.get(call?.type);
  if (call === undefined || local === undefined || !splitsOnResult(call.router)) return node;
  const cases = objects(call.router["cases"]).slice(0, 1);
  const router = {
    ...call.router,
    operand: `@locals.${local}`,
    cases: cases.map((each) => ({ ...each, type: "has_text", arguments: [] })),
    ...(call.action["result_name"] ? { result_name: call.action["result_name"] } : {}),
  };
  return { ...node, actions: [without(call.action, "result_name")], router };
}
