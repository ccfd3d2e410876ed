import { isJson, type Json } from "../../json.ts";
import { join, object, text, unique, webLink } from "../check.ts";
import { invalid } from "../errors.ts";
import { checkMedia, type MediaBook } from "../validate-media.ts";

export const root = "interactive";
export const action = join(root, "action");

/** The parameters of an action that must have this name. */
export function named(name: string, from: Json): Json {
  if (text(from, "name", action, 64) !== name) throw invalid(join(action, "name"), `must be ${name}`);
  return isJson(from["parameters"]) ? from["parameters"] : {};
}

/** A line or file above a text. */
export function checkHeader(header: Json, path: string, allowed: readonly string[], known: MediaBook): string {
  const kind = text(header, "type", path, 20);
  if (!allowed.includes(kind)) throw invalid(join(path, "type"), `must be one of: ${allowed.join(", ") || "none"}`);
  if (kind === "text") text(header, "text", path, 60);
  else checkMedia(kind, object(header, kind, path), join(path, kind), known);
  return kind;
}

/** A label that opens an address. */
export function checkLink(parameters: Json, path: string): void {
  text(parameters, "display_text", path, 20);
  webLink(text(parameters, "url", path, 2_000), join(path, "url"));
}

/** Buttons that answer: no two of a message are alike. */
export function checkReplies(buttons: readonly Json[], path: string, type: "reply" | "quick_reply"): string[] {
  const replies = buttons.map((button, at) => {
    const buttonPath = join(path, at);
    if (button["type"] !== type) throw invalid(join(buttonPath, "type"), `must be ${type}`);
    const reply = object(button, type, buttonPath);
    const replyPath = join(buttonPath, type);
    return { id: text(reply, "id", replyPath, 256), title: text(reply, "title", replyPath, 20) };
  });
  const ids = replies.map(({ id }) => id);
  const titles = replies.map(({ title }) => title);
  unique(ids, `${path} ids`);
  unique(titles, `${path} titles`);
  return ids;
}
