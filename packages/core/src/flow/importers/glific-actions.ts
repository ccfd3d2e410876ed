import { threeLetters } from "../languages.ts";
import { readInteractive } from "./glific-interactive.ts";
import { idOf, isUuid } from "./ids.ts";
import { isObject, type Json, objectOf, objects, textOf, texts, without } from "./json.ts";
import type { Notes } from "./report.ts";

export interface GlificHints {
  /** The journey that is being read, for notes. */
  readonly about: string;
  readonly notes: Notes;
  /** Whether the interactive message with this id begins with its title. */
  isTitled(id: string): boolean;
}

/** Actions that only Glific knows, and what an author has to do about them. */
const foreign: Readonly<Record<string, string>> = {
  set_contact_profile: "profiles: keep who is meant in a field of the contact instead",
  link_google_sheet: "Google sheets: make the sheet a data source and use lookup_data",
  set_wa_group_field: "WhatsApp groups: there are none here",
  wait_for_time: "a waiting time that is computed: give it in seconds",
  wait_for_result: "a waiting time that is computed: give it in seconds",
};

/** The action in words that the engine knows; one that does not exist here stays, and says so when it is reached. */
export function convertAction(action: Json, hints: GlificHints): Json {
  switch (action["type"]) {
    case "send_interactive_msg":
      return convertInteractive(action, hints);
    case "send_msg":
      noteLabels(action, hints);
      return convertTemplating(action);
    case "call_webhook":
      return convertWebhook(action, hints);
    case "add_contact_groups":
    case "remove_contact_groups":
      return { ...action, groups: objects(action["groups"]).map((group) => withId("group", group)) };
    case "add_input_labels":
      return { ...action, labels: objects(action["labels"]).map((label) => withId("label", label)) };
    case "set_contact_language":
      return { ...action, language: threeLetters(textOf(action["language"])) };
    default:
      noteForeign(textOf(action["type"]), hints);
      return action;
  }
}

/** Glific counts its groups and labels; names are what stays the same from one installation to the next. */
function withId(kind: string, thing: Json): Json {
  const name = textOf(thing["name"]);
  return isUuid(thing["uuid"]) ? thing : { uuid: idOf(kind, name || textOf(thing["uuid"])), name: name || kind };
}

function convertInteractive(action: Json, { about, notes, isTitled }: GlificHints): Json {
  const found = readInteractive(action["text"], isTitled(textOf(action["id"])));
  const name = textOf(action["name"]);
  if (found === undefined) {
    notes.cannot(about, `the interactive message "${name}" is of a kind that Hotline cannot send.`);
    return action;
  }
  if (found.left > 0) notes.attention(about, `"${name}" offers more than ten options; ${found.left} were left out.`);
  const { text, attachments, quickReplies } = found;
  return { type: "send_msg", uuid: action["uuid"], text, attachments, quick_replies: quickReplies };
}

function noteLabels({ labels }: Json, { about, notes }: GlificHints): void {
  if (Array.isArray(labels) && labels.length > 0)
    notes.attention(about, "it labels messages that it sends; labels here are for messages that come in.");
}

/** Glific kept the older way of naming a template whatever version it writes on the flow. */
function convertTemplating(action: Json): Json {
  const { template, variables } = objectOf(action["templating"]);
  if (!isObject(template)) return without(action, "templating");
  return { ...without(action, "templating"), template, template_variables: texts(variables) };
}

function convertWebhook(action: Json, { about, notes }: GlificHints): Json {
  if (textOf(action["method"]).toUpperCase() !== "FUNCTION") return action;
  notes.cannot(
    about,
    `it calls the function "${textOf(action["url"])}" inside Glific: use a webhook of your own instead.`,
  );
  return { ...without(action, "method"), type: "call_glific_function" };
}

function noteForeign(type: string, { about, notes }: GlificHints): void {
  const advice = foreign[type];
  if (advice !== undefined) notes.cannot(about, `${type} needs ${advice}.`);
}
