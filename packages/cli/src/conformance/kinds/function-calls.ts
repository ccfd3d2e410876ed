import { type Environment, evaluateValue, findFunction, nothing, type Value } from "@hotline/core/expr/index.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type EnvironmentJson, environmentOf } from "../environment.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { readContext, readValue, showValue, type ValueJson } from "../values.ts";

interface Call {
  readonly id: string;
  readonly function: string;
  readonly env: string;
  readonly args: readonly ValueJson[] | null;
  readonly args_repeat?: { readonly item: ValueJson; readonly count: number };
  readonly template?: string;
  readonly expected_value?: ValueJson;
  readonly error?: boolean;
  readonly error_message?: string;
}

interface Meta {
  readonly envs: Readonly<Record<string, EnvironmentJson>>;
  readonly prompts?: Readonly<Record<string, string>>;
}

/** Every function, called with arguments of all types. */
export const functionCalls: ConformanceKind = {
  name: "function-calls",
  files: /(^|\/)expressions\/function-calls\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const { meta, cases } = file.json<Cases<Call, Meta>>();
    const environments = new Map(
      Object.entries(meta.envs).map(([name, json]) => [
        name,
        { ...environmentOf(json), ...(meta.prompts && { prompts: meta.prompts }) },
      ]),
    );
    const shared = environmentOf();
    for (const one of cases) {
      const environment = environments.get(one.env) ?? shared;
      // Chance is drawn by all cases from one generator, in their order.
      const world = { ...environment, random: () => shared.random() };
      yield judge(one.id, wanted(one), () => shown(call(one, world), one));
    }
  },
};

function wanted(one: Call): unknown {
  if (!one.error && one.expected_value !== undefined) return showValue(readValue(one.expected_value));
  return { type: "error", message: one.error_message };
}

function shown(value: Value, { error_message }: Call): unknown {
  if (value.kind !== "error") return showValue(value);
  return { type: "error", message: error_message === undefined ? undefined : value.message };
}

function call(one: Call, environment: Environment): Value {
  if (one.args_repeat !== undefined) {
    const item = readValue(one.args_repeat.item);
    const args = Array.from({ length: one.args_repeat.count }, () => item);
    return findFunction(one.function)?.call(args, { environment, charge() {} }) ?? nothing;
  }
  const args = Object.fromEntries((one.args ?? []).map((value, index) => [`a${index}`, value]));
  return evaluateValue(one.template ?? "", readContext(args), environment).value;
}
