import type { Check } from "../check.ts";
import { needsOf } from "../dependencies.ts";

const places = { field: "among the contact fields", global: "among the globals", flow: "among the journeys" } as const;

/** Fields, groups, journeys and other things that a journey names and nobody has. */
export const missingDependency: Check = {
  code: "missing-dependency",
  severity: "error",
  *find(journey, { knows }) {
    for (const { dependency, ...place } of needsOf(journey)) {
      if (knows(dependency)) continue;
      const { type, key, uuid, name } = dependency;
      const called = key ?? (name ? `${name} (${uuid})` : uuid);
      const what = type === "flow" ? "journey" : type;
      const where = type in places ? places[type as keyof typeof places] : `among the ${type}s`;
      yield {
        ...place,
        text: `There is no ${what} "${called}".`,
        advice: `Correct the name, or add it ${where} of the project.`,
      };
    }
  },
};
