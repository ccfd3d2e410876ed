import { migrateTemplate } from "./expression/template.ts";

const extensions: Readonly<Record<string, readonly string[]>> = {
  audio: ["aac", "amr", "m4a", "mp3", "oga", "ogg", "opus", "wav"],
  image: ["gif", "jpeg", "jpg", "png", "webp"],
  video: ["3gp", "avi", "m4v", "mov", "mp4", "mpeg", "webm"],
};

/** An old attachment as `type:url`: `image/jpeg:photos/a.jpg`, or without its type, which its name then tells. */
export function migrateAttachment(attachment: string, mediaUrl: string | undefined): string {
  if (attachment === "") return "";
  const [, type, rest] = /^([a-z]+(?:\/[\w.+-]+)?):(?!\/\/)(.*)$/is.exec(attachment) ?? [];
  return `${type ?? typeOf(attachment)}:${migrateMedia(rest ?? attachment, mediaUrl)}`;
}

/** The whole address of an old media file. */
export function migrateMedia(path: string, mediaUrl = ""): string {
  if (path === "") return "";
  const isWhole = /^(https?:|@)/i.test(path) || mediaUrl === "";
  return migrateTemplate(isWhole ? path : `${mediaUrl.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`);
}

function typeOf(path: string): string {
  const [file = ""] = path.split("?", 1);
  const extension = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
  const found = Object.entries(extensions).find(([, known]) => known.includes(extension));
  return found?.[0] ?? "application";
}
