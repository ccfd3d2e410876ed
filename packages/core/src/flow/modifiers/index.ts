import type { Match } from "../assets.ts";
import type { ContactStatus, Reference, User } from "../contact.ts";
import type { Editor } from "../flow.ts";
import { setAffinity, setChannel } from "./channel.ts";
import { setField } from "./field.ts";
import { addToGroups, removeFromGroups } from "./groups.ts";
import { setLanguage } from "./language.ts";
import { setName } from "./name.ts";
import { setSeen } from "./seen.ts";
import { setStatus } from "./status.ts";
import { addTicketNote, closeTicket, openTicket, reopenTicket, setTicketAssignee, setTicketTopic } from "./tickets.ts";
import { setTimezone } from "./timezone.ts";
import { type Claim, changeUrns, type RouteWish, type UrnsModification } from "./urns.ts";

/** A change to a contact as data, for those that come from outside a journey: an operator, an import, an API. */
export type Modifier =
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "language"; readonly language: string }
  | { readonly type: "timezone"; readonly timezone: string }
  | { readonly type: "status"; readonly status: ContactStatus }
  | { readonly type: "seen"; readonly seenOn: string }
  | { readonly type: "field"; readonly key: string; readonly value: string }
  | { readonly type: "groups"; readonly groups: readonly Match[]; readonly modification: "add" | "remove" }
  /** Channels are UUIDs. */
  | { readonly type: "channel"; readonly channel?: string }
  | { readonly type: "affinity"; readonly urn: string; readonly channel?: string }
  | { readonly type: "urns"; readonly routes: readonly RouteWish[]; readonly modification: UrnsModification }
  | { readonly type: "ticket_open"; readonly topic?: Reference; readonly assignee?: User; readonly note: string }
  | { readonly type: "ticket_close" | "ticket_reopen"; readonly ticketUuid: string }
  | { readonly type: "ticket_note"; readonly ticketUuid: string; readonly note: string }
  | { readonly type: "ticket_topic"; readonly ticketUuid: string; readonly topic: Reference }
  | { readonly type: "ticket_assignee"; readonly ticketUuid: string; readonly assignee?: User };

/** Makes one change. What it names but does not exist is told as an error and changes nothing. */
export function applyModifier(editor: Editor, modifier: Modifier, claim: Claim): void {
  switch (modifier.type) {
    case "name":
      setName(editor, modifier.name);
      break;
    case "language":
      setLanguage(editor, modifier.language);
      break;
    case "timezone":
      setTimezone(editor, modifier.timezone);
      break;
    case "status":
      setStatus(editor, modifier.status);
      break;
    case "seen":
      setSeen(editor, modifier.seenOn);
      break;
    case "field":
      applyField(editor, modifier.key, modifier.value);
      break;
    case "groups":
      applyGroups(editor, modifier.groups, modifier.modification);
      break;
    case "channel":
      applyChannel(editor, modifier.channel);
      break;
    case "affinity":
      setAffinity(editor, modifier.urn, modifier.channel);
      break;
    case "urns":
      changeUrns(editor, modifier.routes, modifier.modification, claim);
      break;
    case "ticket_open":
      openTicket(editor, modifier.topic, modifier.assignee, modifier.note);
      break;
    case "ticket_close":
      closeTicket(editor, modifier.ticketUuid);
      break;
    case "ticket_reopen":
      reopenTicket(editor, modifier.ticketUuid);
      break;
    case "ticket_note":
      addTicketNote(editor, modifier.ticketUuid, modifier.note);
      break;
    case "ticket_topic":
      setTicketTopic(editor, modifier.ticketUuid, modifier.topic);
      break;
    case "ticket_assignee":
      setTicketAssignee(editor, modifier.ticketUuid, modifier.assignee);
      break;
  }
}

function applyField(editor: Editor, key: string, value: string): void {
  const field = editor.assets.field(key);
  if (field === undefined) editor.error(`Missing dependency: field[key=${key},name=${key}]`, "dependency:missing");
  else setField(editor, field, value);
}

function applyGroups(editor: Editor, named: readonly Match[], modification: "add" | "remove"): void {
  const groups = named.flatMap((match) => editor.assets.group?.(match) ?? []);
  if (modification === "add") addToGroups(editor, groups);
  else removeFromGroups(editor, groups);
}

function applyChannel(editor: Editor, uuid: string | undefined): void {
  const channel = uuid === undefined ? undefined : editor.assets.channels?.().find((one) => one.uuid === uuid);
  if (uuid !== undefined && channel === undefined)
    editor.error(`Missing dependency: channel[uuid=${uuid},name=]`, "dependency:missing");
  else setChannel(editor, channel);
}
