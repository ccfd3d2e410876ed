import { type Json, objects } from "../../importers/json.ts";
import { migrateTemplate } from "./expression/template.ts";
import { said } from "./translations.ts";

/** What old flows posted to a web service without being asked: who, where, and all results so far. */
const body = `@(json(object(
  "contact", object("uuid", contact.uuid, "name", contact.name, "urn", contact.urn),
  "flow", run.flow,
  "path", run.path,
  "results", foreach_value(results, extract_object, "category", "category_localized", "created_on", "input", "name", "node_uuid", "value"),
  "run", object("uuid", run.uuid, "created_on", run.created_on),
  "input", if(
    input,
    object(
      "attachments", foreach(input.attachments, attachment_parts),
      "channel", input.channel,
      "created_on", input.created_on,
      "text", input.text,
      "type", input.type,
      "urn", if(
        input.urn,
        object(
          "display", default(format_urn(input.urn), ""),
          "path", urn_parts(input.urn).path,
          "scheme", urn_parts(input.urn).scheme
        ),
        null
      ),
      "uuid", input.uuid
    ),
    null
  ),
  "channel", default(input.channel, null)
)))`;

export interface OldCall {
  readonly url: string;
  readonly method: string;
  /** A list of names and values. */
  readonly headers: unknown;
}

/** The properties of a `call_webhook` that does what an old call did. */
export function migrateCall({ url, method, headers }: OldCall): Json {
  const verb = method.toUpperCase() || "POST";
  const own = objects(headers).filter(({ name }) => said(name) !== "");
  const all = [
    ...(verb === "POST" ? [["Content-Type", "application/json"]] : []),
    ...own.map(({ name, value }) => [said(name), migrateTemplate(said(value))]),
  ];
  return {
    method: verb,
    url: migrateTemplate(url, { isUrl: true }),
    ...(all.length === 0 ? {} : { headers: Object.fromEntries(all) }),
    ...(verb === "POST" ? { body } : {}),
  };
}
