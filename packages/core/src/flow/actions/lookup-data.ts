import type { LookupResult } from "../../model/lookup.ts";
import { limits } from "../limits.ts";
import type { NewResult } from "../summary.ts";
import type { ActionKind } from "./kind.ts";
import { template } from "./parts.ts";

/** Looks something up in a data table, whatever way the contact spelled it, and saves what was found as a result. */
export const lookupData: ActionKind = {
  type: "lookup_data",
  parts: {
    texts: [template("query")],
    result: { at: "result_name", categories: ["Found", "Choice", "Missing"] },
  },
  read(fields) {
    const source = fields.text("source");
    const template = fields.text("query");
    const name = fields.text("result_name", limits.nameCharacters);
    return (step) => {
      const query = step.evaluateWhole(template);
      if (query === undefined) return;
      const language = step.environment.allowedLanguages[0] ?? step.flow.language;
      step.saveResult({ name, input: query, ...outcome(step.assets.lookup(source, query, language)) });
    };
  },
};

function outcome(result: LookupResult): Pick<NewResult, "value" | "extra"> & { readonly category: string } {
  switch (result.kind) {
    case "found":
      return { value: result.key, category: "Found", extra: { ...result.row, ...howFound(result) } };
    case "choice":
      return { value: "", category: "Choice", extra: { suggestions: result.suggestions, ...howFound(result) } };
    case "missing":
      return {
        value: "",
        category: "Missing",
        ...(result.named && { extra: { ...result.named, ...howFound(result) } }),
      };
  }
}

/** A journey that offers nothing but the table takes guesses, too; one that hears all sorts of things takes names. */
const howFound = ({ by }: LookupResult) => (by === undefined ? {} : { found_by: by });
