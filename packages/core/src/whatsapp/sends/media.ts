import type { MediaSource } from "../../model/outbound.ts";
import { limits } from "../limits.ts";
import { optional, webAddress } from "./checks.ts";
import { present } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

/** A file. */
export const media: Send<"media"> = {
  build: (content) => [content.media, { ...content.source, ...present(content, ["caption", "filename"]) }],
  check({ media: kind, source, caption, filename }) {
    const problems = [...checkSource("source", source), ...optional("caption", caption, limits.caption)];
    if (caption !== undefined && (kind === "audio" || kind === "sticker")) {
      problems.push({ path: "caption", message: `WhatsApp shows no caption with ${kind}: send it as a text.` });
    }
    if (filename !== undefined && kind !== "document") {
      problems.push({ path: "filename", message: "Only a document has a file name." });
    }
    return problems;
  },
};

function checkSource(path: string, source: MediaSource): Problems {
  if ("link" in source) return webAddress(`${path}.link`, source.link);
  return /^\d{1,32}$/.test(source.id) ? [] : [{ path: `${path}.id`, message: "A media id has digits only." }];
}
