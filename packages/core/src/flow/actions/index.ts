import type { FlowType } from "../definition.ts";
import type { Execute } from "../flow.ts";
import { Fields } from "../read/fields.ts";
import { addContactGroups } from "./add-contact-groups.ts";
import { addContactUrn } from "./add-contact-urn.ts";
import { addInputLabels } from "./add-input-labels.ts";
import { enterFlow } from "./enter-flow.ts";
import type { ActionKind } from "./kind.ts";
import { lookupData } from "./lookup-data.ts";
import { openTicket } from "./open-ticket.ts";
import { removeContactGroups } from "./remove-contact-groups.ts";
import { sendMsg } from "./send-msg.ts";
import { setContactField } from "./set-contact-field.ts";
import { setContactLanguage } from "./set-contact-language.ts";
import { setContactName } from "./set-contact-name.ts";
import { setContactStatus } from "./set-contact-status.ts";
import { setContactTimezone } from "./set-contact-timezone.ts";
import { setRunLocal } from "./set-run-local.ts";
import { setRunResult } from "./set-run-result.ts";

/** Every kind of action that the engine knows. */
const kinds: ReadonlyMap<string, ActionKind> = new Map(
  [
    addContactGroups,
    addContactUrn,
    addInputLabels,
    enterFlow,
    lookupData,
    openTicket,
    removeContactGroups,
    sendMsg,
    setContactField,
    setContactLanguage,
    setContactName,
    setContactStatus,
    setContactTimezone,
    setRunLocal,
    setRunResult,
  ].map((kind) => [kind.type, kind]),
);

/** Checks an action and makes it ready to run. One of an unknown type is kept, and says so each time it is reached. */
export function readAction(fields: Fields, flowType: FlowType): Execute {
  const type = fields.text("type");
  const place = new Fields(fields.all(), `${fields.where}, action ${type} ${fields.uuid()}`);
  const kind = kinds.get(type);
  if (kind === undefined) return (step) => step.error(`Action type ${type} is not supported`, "action:unsupported");
  if (kind.flowTypes !== undefined && !kind.flowTypes.includes(flowType)) {
    place.fail(`an action of this type cannot stand in a flow of type ${flowType}`);
  }
  return kind.read(place);
}
