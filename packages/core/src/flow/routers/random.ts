import type { Category } from "../definition.ts";
import type { Decision, Step } from "../flow.ts";
import type { Fields } from "../read/fields.ts";

/** Sends contacts to all categories alike, by chance. */
export function readRandom(_: Fields, categories: readonly Category[]): (step: Step) => Decision | undefined {
  return (step) => {
    const chance = step.environment.random();
    const index = Math.floor(chance * categories.length);
    const category = categories[index];
    return category && { category, value: String(index), operand: String(chance) };
  };
}
