import type { Json } from "../json.ts";
import { array, coordinate, join, object, optionalText, text } from "./check.ts";
import { GraphError, invalid, missing } from "./errors.ts";
import { checkInteractive } from "./interactive/index.ts";
import { checkMedia, type MediaBook } from "./validate-media.ts";
import { checkTemplate, type TemplateBook } from "./validate-template.ts";

export interface Known extends TemplateBook, MediaBook {}

/** Refuses a send whose content WhatsApp would refuse. */
export function checkContent(type: string, body: Json, known: Known): void {
  const check = checks[type];
  if (check === undefined) {
    throw new GraphError(100, `Param type must be one of {${Object.keys(checks).join(", ").toUpperCase()}}.`);
  }
  check(body, known);
}

function checkContacts(body: Json): void {
  array(body, "contacts", "", 1, 257).forEach((contact, at) => {
    const path = join(join("contacts", at), "name");
    const name = object(contact, "name", join("contacts", at));
    text(name, "formatted_name", path, 1_024);
    const parts = ["first_name", "last_name", "middle_name", "prefix", "suffix"];
    if (!parts.some((part) => typeof name[part] === "string")) throw missing(join(path, "first_name"));
  });
}

function checkLocation(body: Json): void {
  const location = object(body, "location", "");
  coordinate(location, "latitude", "location", 90);
  coordinate(location, "longitude", "location", 180);
  optionalText(location, "name", "location", 1_000);
  optionalText(location, "address", "location", 1_000);
}

function checkReaction(body: Json): void {
  const reaction = object(body, "reaction", "");
  text(reaction, "message_id", "reaction", 512);
  if (typeof reaction["emoji"] !== "string") throw missing("reaction['emoji']");
  const marks = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(reaction["emoji"])];
  if (marks.length > 1) throw invalid("reaction['emoji']", "must be one emoji or empty");
}

type Check = (body: Json, known: Known) => void;

const media =
  (kind: string): Check =>
  (body, known) =>
    checkMedia(kind, object(body, kind, ""), kind, known);

const checks: Readonly<Record<string, Check>> = {
  text: (body) => void text(object(body, "text", ""), "body", "text", 4_096),
  image: media("image"),
  video: media("video"),
  audio: media("audio"),
  document: media("document"),
  sticker: media("sticker"),
  location: checkLocation,
  contacts: checkContacts,
  reaction: checkReaction,
  interactive: checkInteractive,
  template: checkTemplate,
};
