import type { Check } from "../check.ts";

/** Splits that have no way out for some, and ways out that nobody takes. */
export const missingCategory: Check = {
  code: "missing-category",
  severity: "warning",
  *find(journey) {
    for (const { uuid: node, router } of journey.nodes) {
      if (router === undefined || router.type === "random") continue;
      if (router.defaultCategory === undefined) {
        yield {
          node,
          severity: "error",
          text: "What fits none of the cases has no category: the journey fails there.",
          advice: 'Give this split a default category, e.g. "Other", and connect it.',
        };
      }
      const used = new Set([
        router.defaultCategory,
        router.wait?.timeout?.category,
        ...router.cases.map(({ category }) => category),
      ]);
      for (const { uuid, name } of router.categories) {
        if (used.has(uuid)) continue;
        yield {
          node,
          text: `Nothing leads to the category "${name}".`,
          advice: "Give it a case, or remove it.",
        };
      }
    }
  },
};
