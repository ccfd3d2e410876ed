import { ok, strictEqual } from "node:assert";
import fc from "fast-check";
import { FlowError } from "../../src/flow/errors.ts";
import { readFlow } from "../../src/flow/index.ts";
import { migrateFlow } from "../../src/flow/migrate/index.ts";
import { migrateTemplate } from "../../src/flow/migrate/legacy/expression/template.ts";
import {
  arbitraryDefinition,
  arbitraryJunk,
  arbitraryLegacyDefinition,
  arbitraryLegacyTemplate,
} from "../../src/flow/migrate/test/arbitrary.ts";
import { arbitraryFlows } from "../../src/flow/test/arbitrary.ts";
import { flowJson } from "../../src/flow/test/sketch.ts";
import { target } from "../target.ts";

/** A good definition in which one part, somewhere, was replaced. */
const damaged = fc
  .tuple(arbitraryFlows, fc.array(fc.nat(1_000), { maxLength: 8 }), arbitraryJunk)
  .map(([[sketch], path, junk]) => replaced(JSON.parse(JSON.stringify(flowJson(sketch))), path, junk));

function replaced(json: unknown, [step, ...rest]: readonly number[], part: unknown): unknown {
  if (step === undefined || typeof json !== "object" || json === null) return part;
  const entries = Object.entries(json);
  const [key] = entries[step % Math.max(entries.length, 1)] ?? [];
  if (key === undefined) return part;
  const changed = entries.map(([name, value]) => [name, name === key ? replaced(value, rest, part) : value] as const);
  return Array.isArray(json) ? changed.map(([, value]) => value) : Object.fromEntries(changed);
}

/** Whatever is called a definition is migrated once and for all and read, or refused with a sentence. */
export const definitions = target(
  "definitions",
  fc.oneof(arbitraryDefinition, arbitraryLegacyDefinition, damaged),
  (definition) => {
    try {
      const current = migrateFlow(definition);
      strictEqual(migrateFlow(current), current);
      readFlow(definition);
    } catch (error) {
      if (!(error instanceof FlowError)) throw error;
      ok(error.message.length > 10, "a refusal without a sentence");
    }
  },
);

/** Any text in the old language becomes one in today's. */
export const oldTemplates = target("old templates", arbitraryLegacyTemplate, (template) => {
  for (const options of [{}, { isUrl: true }, { isItsOwnDefault: true }, { isRaw: true }])
    migrateTemplate(template, options);
});
