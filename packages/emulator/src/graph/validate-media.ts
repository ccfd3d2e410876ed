import type { Json } from "../json.ts";
import { join, optionalText, text, webLink } from "./check.ts";
import { invalid, missing } from "./errors.ts";

export interface MediaBook {
  hasMedia(id: string): boolean;
}

/** A file that a send names: ours by its id, or somebody's by a link. */
export function checkMedia(kind: string, media: Json, path: string, known: MediaBook): void {
  const { id, link } = media;
  if (id === undefined && link === undefined) throw missing(`${join(path, "id")} or ${join(path, "link")}`);
  if (id !== undefined && link !== undefined) throw invalid(path, "must have either id or link, not both");
  if (link !== undefined) webLink(text(media, "link", path, 2_000), join(path, "link"));
  if (id !== undefined && !known.hasMedia(String(id))) throw invalid(join(path, "id"), "is not a media id of yours");
  const caption = optionalText(media, "caption", path, 1_024);
  if (caption !== undefined && (kind === "audio" || kind === "sticker")) {
    throw invalid(join(path, "caption"), `is not allowed for ${kind}`);
  }
  if (media["voice"] !== undefined && (kind !== "audio" || typeof media["voice"] !== "boolean")) {
    throw invalid(join(path, "voice"), "must be true or false, and is for audio only");
  }
}
