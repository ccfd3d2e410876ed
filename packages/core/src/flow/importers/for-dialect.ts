import { isObject, type Json, objects, textOf, without } from "./json.ts";
import type { Dialect } from "./parts.ts";
import { restoreNode } from "./repair/nodes.ts";
import type { Notes } from "./report.ts";

/** The journey without what the system of the dialect would refuse, each told in a note. */
export function forDialect(journey: Json, dialect: Dialect, notes: Notes): Json {
  const about = `journey "${textOf(journey["name"])}"`;
  const nodes = objects(journey["nodes"]).map((node) => {
    const whole = restoreNode(node);
    const { router } = whole;
    const actions = objects(whole["actions"]).filter((action) => isKnown(action, dialect, about, notes));
    return { ...whole, actions, ...(isObject(router) ? { router: ownCases(router, dialect, about, notes) } : {}) };
  });
  return { ...without(journey, "_source"), nodes };
}

function isKnown(action: Json, dialect: Dialect, about: string, notes: Notes): boolean {
  const type = textOf(action["type"]);
  if (dialect.actions.has(type)) return true;
  notes.cannot(about, `${dialect.title} has no action ${type}: it is left out there.`);
  return false;
}

function ownCases(router: Json, dialect: Dialect, about: string, notes: Notes): Json {
  if (!("cases" in router)) return router;
  const cases = objects(router["cases"]).filter((one) => {
    const type = textOf(one["type"]);
    if (dialect.knowsTest(type)) return true;
    notes.cannot(about, `${dialect.title} has no test ${type}: it is left out there.`);
    return false;
  });
  return { ...router, cases };
}
