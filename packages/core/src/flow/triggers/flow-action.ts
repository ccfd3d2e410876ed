import { readContact } from "../read/contact.ts";
import { Fields, isRecord } from "../read/fields.ts";
import type { Result, RunSummary } from "../summary.ts";
import type { TriggerKind } from "./kind.ts";

/** Another session starts a journey; its run is the parent. */
export const flowAction: TriggerKind = {
  type: "flow_action",
  read: (fields, base) => ({ type: "flow_action", ...base, runSummary: readSummary(fields.object("run_summary")) }),
};

function readSummary(fields: Fields): RunSummary {
  const flow = fields.object("flow");
  const results = fields.raw("results");
  return {
    uuid: fields.uuid(),
    flow: { uuid: flow.uuid(), name: flow.optionalText("name") ?? "" },
    contact: readContact(fields.object("contact")),
    status: fields.word("status", ["active", "waiting", "completed", "failed", "expired"]),
    results: Object.fromEntries(
      Object.entries(isRecord(results) ? results : {}).map(([key, result]) => [
        key,
        readResult(key, new Fields(result, `The result ${key}`)),
      ]),
    ),
  };
}

function readResult(key: string, fields: Fields): Result {
  const [category, localized] = [fields.optionalText("category"), fields.optionalText("category_localized")];
  const [input, extra] = [fields.optionalText("input"), fields.raw("extra")];
  return {
    name: fields.optionalText("name") ?? key,
    value: fields.optionalText("value") ?? "",
    ...(category && { category }),
    ...(localized && { categoryLocalized: localized }),
    nodeUuid: fields.optionalText("node_uuid") ?? "",
    ...(input && { input }),
    ...(extra === undefined || extra === null ? {} : { extra }),
    createdOn: fields.text("created_on"),
  };
}
