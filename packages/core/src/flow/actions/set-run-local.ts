import type { Step } from "../flow.ts";
import { cut } from "../limits.ts";
import type { ActionKind } from "./kind.ts";
import { template } from "./parts.ts";

/** Names of locals. */
export const localPattern = /^[a-z_][a-z0-9_]{0,63}$/;

/** Keeps a helper value for the rest of this run: sets it, counts with it or clears it. */
export const setRunLocal: ActionKind = {
  type: "set_run_local",
  parts: { texts: [template("value")], locals: [{ at: "local" }] },
  read(fields) {
    const local = fields.text("local");
    if (!localPattern.test(local)) fields.fail(`"local" is "${local}", but must be lower-case letters, digits and _`);
    const operation = fields.word("operation", ["set", "increment", "clear"]);
    const template = fields.optionalText("value", 1_000) ?? "";
    if (operation === "clear") return (step) => step.setLocal(local, undefined);
    return (step) => {
      const value = step.evaluateWhole(template);
      if (value === undefined) return;
      if (operation === "set") step.setLocal(local, cut(value, 1_000));
      else increment(step, local, value);
    };
  },
};

function increment(step: Step, local: string, by: string): void {
  const amount = asInteger(by);
  if (amount === undefined) step.error("Increment value is not an integer");
  else step.setLocal(local, String((asInteger(step.run.locals[local] ?? "") ?? 0) + amount));
}

function asInteger(text: string): number | undefined {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}
