import { inspect, outlineOf } from "@hotline/core/flow/inspect/index.ts";
import type { Cases } from "../corpus.ts";
import { type AssetsJson, issueJson, knownIn } from "../inspection-json.ts";
import { type ConformanceKind, judge } from "../kind.ts";

interface Case {
  readonly id: string;
  readonly no_assets?: boolean;
  readonly flow: unknown;
  readonly issues: readonly unknown[] | null;
}

/** What is wrong with a flow: each file holds one type of issue. */
export const issues: ConformanceKind = {
  name: "issues",
  files: /(^|\/)issues\/(?!_)[^/]+\.json$/,
  *run(file) {
    const assets = file.beside("_assets.json").json<AssetsJson>();
    for (const { id, no_assets, flow, issues: expected } of file.json<Cases<Case>>().cases) {
      yield judge(id, expected ?? [], () => {
        // The flow itself is an asset as well: it may refer to itself.
        const all = { ...assets, flows: [...(Array.isArray(assets["flows"]) ? assets["flows"] : []), flow] };
        return inspect(outlineOf(flow), no_assets ? undefined : knownIn(all)).issues.map(issueJson);
      });
    }
  },
};
