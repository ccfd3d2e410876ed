import type { Step } from "../flow.ts";
import { limits } from "../limits.ts";
import { readReference } from "./assets.ts";
import { type ActionKind, asking, online } from "./kind.ts";
import { template } from "./parts.ts";

/** Finds out what a text is about, and saves the surest guess as a result. */
export const callClassifier: ActionKind = {
  type: "call_classifier",
  flowTypes: online,
  parts: { texts: [template("input")], result: { at: "result_name", categories: ["Success", "Skipped", "Failure"] } },
  read(fields) {
    const place = fields.optionalObject("classifier");
    const classifier = place && readReference(place);
    const template = fields.text("input");
    const name = fields.text("result_name", limits.nameCharacters);
    return asking(
      "classify",
      (step) => {
        const { language } = step.contact;
        const text = step.evaluate(template);
        return { kind: "classify", text, ...(classifier && { classifier }), ...(language && { language }) };
      },
      (step, { text }, result) => {
        if ("error" in result) return failed(step, name, text, result.error);
        const { intents, entities, warning } = result;
        if (warning !== undefined) step.emit({ type: "warning", text: warning });
        const best = intents[0]?.name;
        const extra = { intents, ...(entities && { entities }) };
        if (best !== undefined) step.saveResult({ name, value: best, category: "Success", input: text, extra });
        // It is about nothing that is known, and may name a day all the same.
        else step.saveResult({ name, value: "0", category: "Failure", input: text, ...(entities && { extra }) });
      },
    );
  },
};

function failed(step: Step, name: string, input: string, reason: string): void {
  step.emit({ type: "warning", text: reason });
  step.saveResult({ name, value: "0", category: "Failure", input });
}
