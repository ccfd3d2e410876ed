import { findFunction, nothing, toBool, type Value } from "@hotline/core/expr/index.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type EnvironmentJson, environmentOf } from "../environment.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { type LocationJson, locationsOf } from "../locations.ts";
import { readValue, showValue, type ValueJson } from "../values.ts";

interface Case {
  readonly id: string;
  readonly test: string;
  /** A name in the file's list, or the environment itself. */
  readonly env: string | EnvironmentJson;
  readonly args: readonly ValueJson[] | null;
  readonly matched?: boolean;
  readonly match?: ValueJson;
  readonly extra?: ValueJson;
  readonly error?: boolean;
}

interface Meta {
  readonly envs: Readonly<Record<string, EnvironmentJson>>;
  readonly assets: { readonly locations?: readonly LocationJson[] };
}

/** Router tests called with operands of all types. */
export const cases: ConformanceKind = {
  name: "cases",
  files: /^cases\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const { meta, cases: all } = file.json<Cases<Case, Meta>>();
    const locations = locationsOf(meta.assets.locations);
    for (const one of all) {
      const environment = {
        ...environmentOf(typeof one.env === "string" ? meta.envs[one.env] : one.env),
        ...locations,
      };
      yield judge(one.id, wanted(one), () => {
        const args = (one.args ?? []).map(readValue);
        return found(findFunction(one.test)?.call(args, { environment, charge() {} }) ?? nothing, one);
      });
    }
  },
};

function wanted({ matched, match, extra, error }: Case): unknown {
  if (error) return { error };
  return { matched, match: match && showValue(readValue(match)), extra: extra && showValue(readValue(extra)) };
}

function found(result: Value, { match }: Case): unknown {
  if (result.kind === "error") return { error: true };
  const matched = toBool(result);
  if (!matched || result.kind !== "object") return { matched };
  const extra = result.properties.get("extra");
  return {
    matched,
    match: match && showValue(result.properties.get("match") ?? nothing),
    extra: extra && showValue(extra),
  };
}
