import type { FlowType } from "../definition.ts";
import type { Action } from "../flow.ts";
import { Fields } from "../read/fields.ts";
import { addContactGroups } from "./add-contact-groups.ts";
import { addContactUrn } from "./add-contact-urn.ts";
import { addInputLabels } from "./add-input-labels.ts";
import { callClassifier } from "./call-classifier.ts";
import { callLlm } from "./call-llm.ts";
import { callResthook } from "./call-resthook.ts";
import { callWebhook } from "./call-webhook.ts";
import { closeTicket } from "./close-ticket.ts";
import { enterFlow } from "./enter-flow.ts";
import type { ActionKind } from "./kind.ts";
import { lookupData } from "./lookup-data.ts";
import { openTicket } from "./open-ticket.ts";
import { playAudio } from "./play-audio.ts";
import { removeContactGroups } from "./remove-contact-groups.ts";
import { requestOptin } from "./request-optin.ts";
import { sayMsg } from "./say-msg.ts";
import { sendBroadcast } from "./send-broadcast.ts";
import { sendEmail } from "./send-email.ts";
import { sendMsg } from "./send-msg.ts";
import { setContactChannel } from "./set-contact-channel.ts";
import { setContactField } from "./set-contact-field.ts";
import { setContactLanguage } from "./set-contact-language.ts";
import { setContactName } from "./set-contact-name.ts";
import { setContactStatus } from "./set-contact-status.ts";
import { setContactTimezone } from "./set-contact-timezone.ts";
import { setRunLocal } from "./set-run-local.ts";
import { setRunResult } from "./set-run-result.ts";
import { startSession } from "./start-session.ts";
import { transferAirtime } from "./transfer-airtime.ts";

/** Every kind of action that the engine knows. */
const kinds: ReadonlyMap<string, ActionKind> = new Map(
  [
    addContactGroups,
    addContactUrn,
    addInputLabels,
    callClassifier,
    callLlm,
    callResthook,
    callWebhook,
    closeTicket,
    enterFlow,
    lookupData,
    openTicket,
    playAudio,
    removeContactGroups,
    requestOptin,
    sayMsg,
    sendBroadcast,
    sendEmail,
    sendMsg,
    setContactChannel,
    setContactField,
    setContactLanguage,
    setContactName,
    setContactStatus,
    setContactTimezone,
    setRunLocal,
    setRunResult,
    startSession,
    transferAirtime,
  ].map((kind) => [kind.type, kind]),
);

/** The kind of action of this type. */
export function findAction(type: string): ActionKind | undefined {
  return kinds.get(type);
}

/** The types of actions that there are, as definitions name them. */
export const actionTypes: readonly string[] = [...kinds.keys()];

/** Checks an action and makes it ready to run. One of an unknown type is kept, and says so each time it is reached. */
export function readAction(fields: Fields, flowType: FlowType): Action {
  const type = fields.text("type");
  const uuid = fields.uuid();
  const place = new Fields(fields.all(), `${fields.where}, action ${type} ${uuid}`);
  const kind = kinds.get(type);
  if (kind === undefined) {
    return { uuid, act: (step) => step.error(`Action type ${type} is not supported`, "action:unsupported") };
  }
  if (kind.flowTypes !== undefined && !kind.flowTypes.includes(flowType)) {
    place.fail(`an action of this type cannot stand in a flow of type ${flowType}`);
  }
  return { uuid, act: kind.read(place) };
}
