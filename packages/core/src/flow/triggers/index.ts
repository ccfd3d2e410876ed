import { Fields, isRecord } from "../read/fields.ts";
import type { Trigger } from "../session.ts";
import type { History } from "../summary.ts";
import { call } from "./call.ts";
import { campaign } from "./campaign.ts";
import { channel } from "./channel.ts";
import { chat } from "./chat.ts";
import { flowAction } from "./flow-action.ts";
import type { TriggerBase } from "./kind.ts";
import { manual } from "./manual.ts";
import { msg } from "./msg.ts";
import { optin } from "./optin.ts";
import { ticket } from "./ticket.ts";

/** Every kind of trigger. */
const kinds = [manual, msg, flowAction, campaign, ticket, optin, call, chat, channel];

/** A trigger from the JSON of the flow specification. Throws `FlowError` that says what is wrong with it. */
export function readTrigger(json: unknown): Trigger {
  const fields = new Fields(json, "The trigger");
  const type = fields.word(
    "type",
    kinds.map((kind) => kind.type),
  );
  const base = readBase(fields);
  const kind = kinds.find((one) => one.type === type);
  return kind === undefined ? fields.fail(`there is no trigger of type ${type}`) : kind.read(fields, base);
}

function readBase(fields: Fields): TriggerBase {
  const params = fields.raw("params");
  const history = fields.optionalObject("history");
  return {
    flow: fields.object("flow").uuid(),
    triggeredOn: fields.text("triggered_on"),
    ...(isRecord(params) && { params }),
    ...(history && { history: readHistory(history) }),
    ...(fields.flag("batch") && { batch: true }),
  };
}

function readHistory(fields: Fields): History {
  return {
    parentUuid: fields.uuid("parent_uuid"),
    ancestors: fields.number("ancestors") ?? 0,
    ancestorsSinceInput: fields.number("ancestors_since_input") ?? 0,
  };
}
