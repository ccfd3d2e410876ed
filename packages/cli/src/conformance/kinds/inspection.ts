import { outlineOf } from "@hotline/core/flow/inspect/index.ts";
import { findFlow } from "../flows.ts";
import { inspectionJson, knownIn } from "../inspection-json.ts";
import { type ConformanceKind, judge } from "../kind.ts";

interface Inspected {
  readonly assets_file: string;
  readonly flow_uuid: string;
  readonly expected: unknown;
}

/** What a flow is made of and needs. */
export const inspection: ConformanceKind = {
  name: "inspection",
  files: /(^|\/)definition\/inspection\/[^/]+\.json$/,
  *run(file) {
    const { assets_file, flow_uuid, expected } = file.json<Inspected>();
    yield judge(`inspection/${file.name}`, expected, () => {
      const { assets, flow } = findFlow(file, assets_file, flow_uuid);
      return inspectionJson(outlineOf(flow), knownIn(assets));
    });
  },
};
