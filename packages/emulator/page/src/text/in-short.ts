import type { ChatBody } from "../../../src/model.ts";
import type { Strings } from "./en.ts";

/** A message in a line: below a name in the list, and where it is quoted. */
export function inShort(body: ChatBody, text: Strings): string {
  switch (body.kind) {
    case "choice":
      return body.title;
    case "media":
      return body.caption ?? ofMedia(body, text);
    case "location":
      return body.name ?? text.location;
    case "contacts":
      return body.contacts.map((contact) => contact.name).join(", ");
    case "other":
      return body.text || text.unsupported(body.type);
    case "answered":
      return [text.answered[body.what], ...body.lines].join(" · ");
    case "callRequest":
      return body.text || text.callAsked;
    case "products":
      return body.text || body.sections.flatMap(({ products }) => products).join(", ");
    default:
      return body.text
        .replace(/[*_~`]/gu, "")
        .replace(/\s+/gu, " ")
        .slice(0, 160);
  }
}

function ofMedia({ media, voice, filename }: Extract<ChatBody, { kind: "media" }>, text: Strings): string {
  if (media === "image") return text.image;
  if (media === "sticker") return text.sticker;
  if (media === "video") return text.video;
  if (media === "audio") return voice ? text.voice : text.audio;
  return filename ?? text.document;
}
