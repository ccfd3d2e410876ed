import { evaluateText } from "@hotline/core/expr/index.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type EnvironmentJson, environmentOf } from "../environment.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { locationsOf } from "../locations.ts";
import { readContext, type ValueJson } from "../values.ts";

interface Example {
  readonly id: string;
  readonly name: string;
  readonly template: string;
  readonly expected?: string;
  readonly error?: boolean;
}

interface Context {
  readonly environment: EnvironmentJson;
  readonly now: string;
  readonly root: Readonly<Record<string, ValueJson>>;
}

interface Session {
  readonly llm_prompts?: Readonly<Record<string, string>>;
  readonly assets: { readonly locations?: readonly never[] };
}

/** The examples in the documentation of functions, operators, types and tests. */
export const docExamples: ConformanceKind = {
  name: "doc-examples",
  files: /(^|\/)expressions\/doc-examples\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const { environment: json, now, root } = file.beside("../docs-context.json").json<Context>();
    const { llm_prompts: prompts, assets } = file.beside("../docs-session.json").json<Session>();
    const world = () => ({
      ...environmentOf(json, now),
      ...(prompts && { prompts }),
      ...locationsOf(assets.locations),
    });
    // All examples share one generator, and only those of chance draw from it; each function's begin anew.
    const environments = new Map<string, ReturnType<typeof world>>();
    const context = readContext(root);
    for (const { id, name, template, expected, error } of file.json<Cases<Example>>().cases) {
      const environment = environments.get(name) ?? world();
      environments.set(name, environment);
      yield judge(id, error ? { error } : { text: expected?.trim() }, () => {
        const { text, problems } = evaluateText(template, context, environment);
        return problems.length > 0 ? { error: true } : { text };
      });
    }
  },
};
