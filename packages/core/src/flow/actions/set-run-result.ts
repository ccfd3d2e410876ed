import { limits } from "../limits.ts";
import type { ActionKind } from "./kind.ts";
import { fixed, template } from "./parts.ts";

/** Keeps a value of this run under a name, optionally filed under a category. */
export const setRunResult: ActionKind = {
  type: "set_run_result",
  parts: { texts: [template("value"), fixed("category")], result: { at: "name", categories: { at: "category" } } },
  read(fields) {
    const uuid = fields.uuid();
    const name = fields.text("name", limits.nameCharacters);
    const template = fields.optionalText("value") ?? "";
    const category = fields.optionalText("category", limits.nameCharacters) ?? "";
    return (step) => {
      const value = step.evaluateWhole(template);
      if (value === undefined) return;
      const localized = step.localize(uuid, "category", [category]).texts[0] ?? "";
      const translation = localized === category ? {} : { categoryLocalized: localized };
      step.saveResult({ name, value, category, ...translation });
    };
  },
};
