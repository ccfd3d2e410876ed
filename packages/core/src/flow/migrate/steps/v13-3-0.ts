import { rename } from "../../../expr/index.ts";
import { rewriteTemplates, topLevels } from "../templates.ts";
import type { Step } from "./step.ts";

/** `@webhook` is the whole answer; what it said in JSON is `@webhook.json`. */
export const v13_3_0: Step = {
  version: "13.3.0",
  migrate: (flow) =>
    rewriteTemplates(flow, "13.2.0", (template) => rename(template, topLevels, "webhook", "webhook.json")),
};
