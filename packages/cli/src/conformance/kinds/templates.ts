import { evaluateText, evaluateValue, type ObjectValue } from "@hotline/core/expr/index.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type EnvironmentJson, environmentOf } from "../environment.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { readContext, readValue, showValue, type ValueJson } from "../values.ts";

interface Case {
  readonly id: string;
  readonly mode: "text" | "value";
  readonly template: string;
  readonly context: string;
  readonly expected?: string;
  readonly expected_value?: ValueJson;
  readonly error?: boolean;
  readonly error_message?: string;
  readonly error_contains?: string;
  readonly no_error?: boolean;
  readonly warnings?: readonly string[];
  readonly evaluation_budget?: number;
  readonly escaping?: string;
}

type Contexts = Readonly<Record<string, Readonly<Record<string, ValueJson>>>>;

/** Templates evaluated as text and as values, with their errors, warnings and budgets. */
export const templates: ConformanceKind = {
  name: "templates",
  files: /(^|\/)expressions\/templates\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const { meta, cases } = file.json<Cases<Case, { environment: EnvironmentJson; contexts_file: string }>>();
    const contexts = file.beside(meta.contexts_file).json<Contexts>();
    for (const one of cases) {
      const context = readContext(contexts[one.context] ?? {});
      yield one.mode === "value"
        ? judge(one.id, wantedValue(one), () => computedValue(one, context, meta.environment))
        : judge(one.id, wantedText(one), () => textOf(one, context, meta.environment));
    }
  },
};

function wantedValue({ error, expected_value }: Case): unknown {
  return error || expected_value === undefined ? { type: "error" } : showValue(readValue(expected_value));
}

function computedValue({ template }: Case, context: ObjectValue, environment: EnvironmentJson): unknown {
  const { value, problems } = evaluateValue(template, context, environmentOf(environment));
  return problems.length > 0 ? { type: "error" } : showValue(value);
}

/** Only what the case says something about. */
function wantedText(one: Case): unknown {
  const { expected, error, error_message, error_contains, no_error, warnings } = one;
  return {
    text: expected,
    failed: no_error ? false : error,
    message: error_message,
    contains: error_contains,
    warnings,
  };
}

function textOf(one: Case, context: ObjectValue, environment: EnvironmentJson): unknown {
  const outcome = evaluateText(one.template, context, environmentOf(environment), {
    ...(one.evaluation_budget === undefined ? {} : { cost: one.evaluation_budget }),
    ...(one.escaping === undefined ? {} : { escape: (text: string) => text.replaceAll('"', '\\"') }),
  });
  const message = outcome.problems.map((one) => `error evaluating ${one.expression}: ${one.message}`).join(", ");
  return {
    text: one.expected === undefined ? undefined : outcome.text,
    failed: one.no_error || one.error !== undefined ? outcome.problems.length > 0 : undefined,
    message: one.error_message === undefined ? undefined : message,
    contains: one.error_contains === undefined || message.includes(one.error_contains) ? one.error_contains : message,
    warnings: one.warnings === undefined ? undefined : outcome.warnings.map((warning) => warning.message),
  };
}
