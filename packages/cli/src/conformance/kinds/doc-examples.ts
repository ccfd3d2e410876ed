import { type Environment, evaluateText, type ObjectValue } from "@hotline/core/expr/index.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type EnvironmentJson, environmentOf } from "../environment.ts";
import { type ConformanceKind, firstDifference, judge, type Outcome } from "../kind.ts";
import { locationsOf } from "../locations.ts";
import { Pcg, seed } from "../universe.ts";
import { readContext, type ValueJson } from "../values.ts";

interface Example {
  readonly id: string;
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
    const worlds = Array.from({ length: draws }, (_, index) => later(world(), index));
    const context = readContext(root);
    for (const { id, template, expected, error } of file.json<Cases<Example>>().cases) {
      const wanted = error ? { error } : { text: expected?.trim() };
      yield judge(id, wanted, () => {
        const tries = worlds.map((environment) => () => shown(template, context, environment));
        return firstThatFits(tries, wanted);
      });
    }
  },
};

/** All examples share one generator, and a file need not hold all of them: any of the first draws may be this one's. */
const draws = 8;

function later(environment: Environment, skipped: number): Environment {
  const chance = new Pcg(seed);
  const all = Array.from({ length: draws }, () => chance.float());
  return { ...environment, random: () => all[skipped] ?? 0 };
}

function shown(template: string, context: ObjectValue, environment: Environment): unknown {
  const { text, problems } = evaluateText(template, context, environment);
  return problems.length > 0 ? { error: true } : { text: text.trim() };
}

function firstThatFits(tries: readonly (() => unknown)[], wanted: unknown): unknown {
  for (const attempt of tries) {
    const got = attempt();
    if (firstDifference(wanted, got) === undefined) return got;
  }
  return tries[0]?.();
}
