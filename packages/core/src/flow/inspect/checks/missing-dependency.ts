import { type FindingName, tell } from "../../../model/findings.ts";
import type { Check } from "../check.ts";
import { needsOf } from "../dependencies.ts";

const names: Readonly<Record<string, FindingName>> = {
  field: "MISSING_FIELD",
  global: "MISSING_GLOBAL",
  flow: "MISSING_JOURNEY",
};

/** Fields, groups, journeys and other things that a journey names and nobody has. */
export const missingDependency: Check = {
  code: "missing-dependency",
  severity: "error",
  *find(journey, { knows }) {
    for (const { dependency, ...place } of needsOf(journey)) {
      if (knows(dependency)) continue;
      const { type, key, uuid, name } = dependency;
      const called = key ?? (name ? `${name} (${uuid})` : uuid);
      yield { ...place, ...tell(names[type] ?? "MISSING_THING", { type, called: called ?? "" }) };
    }
  },
};
