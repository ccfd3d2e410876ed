import { localizablesOf, outlineOf, templatesOf } from "@hotline/core/flow/inspect/index.ts";
import type { Cases } from "../corpus.ts";
import { findFlow } from "../flows.ts";
import { type ConformanceKind, judge } from "../kind.ts";

interface Case {
  readonly id: string;
  readonly assets_file: string;
  readonly flow_uuid: string;
  readonly templates: readonly string[] | null;
  readonly localizables: readonly string[] | null;
}

/** The templates and the translatable texts of a flow, in order. */
export const extractTemplates: ConformanceKind = {
  name: "extract-templates",
  files: /(^|\/)definition\/extract-templates\.json$/,
  *run(file) {
    for (const { id, assets_file, flow_uuid, templates, localizables } of file.json<Cases<Case>>().cases) {
      yield judge(id, { templates: templates ?? [], localizables: localizables ?? [] }, () => {
        const flow = outlineOf(findFlow(file, assets_file, flow_uuid).flow);
        return { templates: templatesOf(flow), localizables: localizablesOf(flow) };
      });
    }
  },
};
