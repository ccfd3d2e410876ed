import { tell } from "../../../model/findings.ts";
import type { Check } from "../check.ts";

/** Splits that have no way out for some, and ways out that nobody takes. */
export const missingCategory: Check = {
  code: "missing-category",
  severity: "warning",
  *find(journey) {
    for (const { uuid: node, router } of journey.nodes) {
      if (router === undefined || router.type === "random") continue;
      if (router.defaultCategory === undefined) {
        yield { node, severity: "error", ...tell("NO_DEFAULT_CATEGORY") };
      }
      const used = new Set([
        router.defaultCategory,
        router.wait?.timeout?.category,
        ...router.cases.map(({ category }) => category),
      ]);
      for (const { uuid, name } of router.categories) {
        if (used.has(uuid)) continue;
        yield { node, ...tell("UNUSED_CATEGORY", { name }) };
      }
    }
  },
};
