import type { InboundContent, MediaKind } from "@hotline/core/model/message.ts";
import type { LineKind } from "./kind.ts";

const media: Readonly<Record<string, string>> = {
  image: "image/jpeg",
  video: "video/mp4",
  audio: "audio/ogg",
  document: "application/pdf",
  sticker: "image/webp",
};

/** The contact sends something else than a text. */
export const sends: LineKind = {
  word: "sends",
  usage: "sends image [CAPTION] (or video, audio, document, sticker), or: sends location LATITUDE, LONGITUDE",
  read(rest, line) {
    const content = readLocation(rest) ?? readMedia(rest);
    return content && ((stage) => stage.act(line, (conversation) => conversation.hear(content)));
  },
};

function readLocation(rest: string): InboundContent | undefined {
  const [, latitude, longitude] = /^location (-?[\d.]+),\s*(-?[\d.]+)$/.exec(rest) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  return { kind: "location", latitude: Number(latitude), longitude: Number(longitude) };
}

function readMedia(rest: string): InboundContent | undefined {
  const [, kind = "", caption] = /^(\w+)(?:\s+(.+))?$/.exec(rest) ?? [];
  const mime = Object.hasOwn(media, kind) ? media[kind] : undefined;
  if (mime === undefined) return undefined;
  const url = `https://media.example.org/${kind}`;
  return { kind: "media", media: kind as MediaKind, mediaId: "1", mime, url, ...(caption && { caption }) };
}
