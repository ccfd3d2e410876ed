import { isObject, type Json, objectOf, objects, textOf } from "./json.ts";
import type { Notes } from "./report.ts";

type Look = (action: Json, say: { attention(text: string): void; cannot(text: string): void }) => void;

const nameIn = (action: Json, key: string) => textOf(objectOf(action[key])["name"]);

/** What an author has to look at, by the type of the action. */
const looks: Readonly<Record<string, Look>> = {
  send_msg: (action, say) => {
    const template = nameIn(action, "template");
    if (template !== "")
      say.attention(`it sends the template "${template}", which WhatsApp has to approve for your number.`);
  },
  set_contact_channel: (action, say) =>
    say.attention(`it chooses the channel "${nameIn(action, "channel") || "none"}"; WhatsApp is the only one here.`),
  say_msg: (_, say) => say.cannot("it speaks on the telephone; Hotline writes on WhatsApp."),
  play_audio: (_, say) => say.cannot("it plays sounds on the telephone; send the sound as an attachment instead."),
  call_classifier: (action, say) =>
    say.attention(`it asks the classifier "${nameIn(action, "classifier")}", which has to be set up.`),
  request_optin: (_, say) => say.cannot("it asks for a channel's opt-in; WhatsApp has none."),
  transfer_airtime: (_, say) => say.attention("it transfers airtime, for which a service has to be set up."),
  call_llm: (action, say) =>
    say.attention(`it asks the language model "${nameIn(action, "llm")}", which has to be set up.`),
  call_resthook: (action, say) =>
    say.attention(`it calls the resthook "${textOf(action["resthook"])}", whose subscribers have to be entered.`),
  call_webhook: (action, say) => say.attention(`it calls ${hostOf(action)}: see that this server can reach it.`),
  send_email: (_, say) => say.attention("it sends e-mail, for which a mail server has to be set up."),
  open_ticket: (action, say) =>
    say.attention(
      `it opens a ticket${nameIn(action, "topic") && ` on "${nameIn(action, "topic")}"`}: see that somebody reads them.`,
    ),
  add_contact_urn: (action, say) => {
    const scheme = textOf(action["scheme"]);
    if (scheme !== "tel" && scheme !== "whatsapp")
      say.attention(`it notes an address of ${scheme}, to which nothing is sent here.`);
  },
};

function hostOf(action: Json): string {
  const host = /^https?:\/\/([^/?#@]+@)?([^/?#:]+)/i.exec(textOf(action["url"]))?.[2];
  return host === undefined || host.includes("@") ? "an address that it computes" : host;
}

/** Tells what a journey needs of its surroundings, and what of it does nothing on WhatsApp. */
export function lookAt(flow: Json, about: string, notes: Notes): void {
  const say = {
    attention: (text: string) => notes.attention(about, text),
    cannot: (text: string) => notes.cannot(about, text),
  };
  if (flow["type"] === "voice") say.cannot("it is a journey for telephone calls.");
  if (flow["ignore_triggers"] === true)
    say.attention("it let no keyword interrupt it; here each keyword decides that.");
  for (const node of objects(flow["nodes"])) {
    for (const action of objects(node["actions"])) looks[textOf(action["type"])]?.(action, say);
    const { wait } = objectOf(node["router"]);
    if (isObject(wait) && wait["type"] === "dial") say.cannot("it dials a telephone number.");
  }
}
