import { FlowError, readFlow } from "@hotline/core/flow/index.ts";
import type { Cases } from "../corpus.ts";
import { flowIn } from "../flows.ts";
import type { AssetsJson } from "../inspection-json.ts";
import { type ConformanceKind, judge } from "../kind.ts";

interface Case {
  readonly id: string;
  readonly flow_uuid: string;
  readonly assets: AssetsJson;
}

/** Definitions that must be refused; in which words is up to us. */
export const brokenFlows: ConformanceKind = {
  name: "broken-flows",
  files: /(^|\/)broken-flows\.json$/,
  *run(file) {
    for (const { id, flow_uuid, assets } of file.json<Cases<Case>>().cases) {
      yield judge(id, "refused", () => refusal(flowIn(assets, flow_uuid)));
    }
  },
};

function refusal(flow: unknown): string {
  try {
    readFlow(flow);
    return "accepted";
  } catch (error) {
    if (error instanceof FlowError) return "refused";
    throw error;
  }
}
