import fc from "fast-check";
import { defaultEnvironment, evaluateText, limits, object } from "../src/expr/index.ts";
import { arbitraryTemplate } from "../src/expr/test/arbitrary.ts";
import { fakeEnv } from "../src/model/env.ts";

const atOnce = 500;

/** Fills the cache of compiled templates, so that the heap can be judged by what it holds besides. */
export function fillCaches(seed: number, beat: () => void): void {
  const environment = defaultEnvironment(fakeEnv());
  for (let made = 0; made < limits.compiledTemplates; made += atOnce) {
    for (const template of fc.sample(arbitraryTemplate, { numRuns: atOnce, seed: seed + made })) {
      // The number makes each a template of its own.
      evaluateText(`${made} ${template} @@`, object({}), environment, { cost: 1_000 });
      beat();
    }
  }
}
