import { isObject, type Json, objects, textOf } from "../importers/json.ts";
import { callAndSwitch } from "./definition.ts";

/* Nodes that call a web service and then look whether it worked. */

/** The router of a node whose only action is such a call, if it compares a value. */
export function webCallRouter(node: Json): Json | undefined {
  const call = callAndSwitch(node);
  return call?.type === "call_webhook" || call?.type === "call_resthook" ? call.router : undefined;
}

/** The router as one that looks whether the status says that all went well; all cases but the first are dropped. */
export function splitOnStatus(router: Json): Json {
  const cases = objects(router["cases"]).slice(0, 1);
  const canonical = cases.map((each) => ({ ...each, type: "has_number_between", arguments: ["200", "299"] }));
  return { ...router, operand: "@webhook.status", cases: canonical };
}

/** The UUIDs of the cases of all such routers in a flow. */
export function webCallCases({ nodes }: Json): readonly string[] {
  const routers = Array.isArray(nodes) ? nodes.filter(isObject).map(webCallRouter) : [];
  return routers.flatMap((router) => objects(router?.["cases"]).map(({ uuid }) => textOf(uuid)));
}
