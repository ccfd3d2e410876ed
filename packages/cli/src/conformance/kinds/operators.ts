import { evaluateValue } from "@hotline/core/expr/index.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type EnvironmentJson, environmentOf } from "../environment.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { readContext, readValue, showValue, type ValueJson } from "../values.ts";

interface Case {
  readonly id: string;
  readonly template: string;
  readonly args: readonly ValueJson[];
  readonly expected_value?: ValueJson;
}

/** Every operator with operands of all types. */
export const operators: ConformanceKind = {
  name: "operators",
  files: /(^|\/)expressions\/operators\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const { meta, cases } = file.json<Cases<Case, { environment: EnvironmentJson }>>();
    for (const { id, template, args, expected_value } of cases) {
      const context = readContext(Object.fromEntries(args.map((value, index) => [`a${index}`, value])));
      const wanted = expected_value === undefined ? { type: "error" } : showValue(readValue(expected_value));
      yield judge(id, wanted, () => showValue(evaluateValue(template, context, environmentOf(meta.environment)).value));
    }
  },
};
