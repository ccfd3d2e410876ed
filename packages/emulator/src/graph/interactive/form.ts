import type { Json } from "../../json.ts";
import { join, object, optionalText, text } from "../check.ts";
import { invalid } from "../errors.ts";
import { action, named } from "./parts.ts";

const path = join(action, "parameters");

/** A form, which WhatsApp calls a flow. */
export function checkForm(from: Json): void {
  const parameters = named("flow", from);
  if (text(parameters, "flow_message_version", path, 8) !== "3") {
    throw invalid(join(path, "flow_message_version"), "must be 3");
  }
  text(parameters, "flow_cta", path, 30);
  if (parameters["flow_id"] === undefined) text(parameters, "flow_name", path, 200);
  else if (parameters["flow_name"] !== undefined)
    throw invalid(path, "must have either flow_id or flow_name, not both");
  else text(parameters, "flow_id", path, 64);
  optionalText(parameters, "flow_token", path, 200);
  oneOf(parameters, "mode", ["draft", "published"]);
  oneOf(parameters, "flow_action", ["navigate", "data_exchange"]);
  if (parameters["flow_action_payload"] === undefined) return;
  const payload = object(parameters, "flow_action_payload", path);
  text(payload, "screen", join(path, "flow_action_payload"), 200);
  if (payload["data"] !== undefined) object(payload, "data", join(path, "flow_action_payload"));
}

function oneOf(parameters: Json, key: string, allowed: readonly string[]): void {
  const value = parameters[key];
  if (value === undefined || allowed.includes(String(value))) return;
  throw invalid(join(path, key), `must be one of: ${allowed.join(", ")}`);
}
