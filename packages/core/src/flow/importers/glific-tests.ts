import type { GlificHints } from "./glific-actions.ts";
import { idOf, isUuid } from "./ids.ts";
import { type Json, objects, textOf, texts } from "./json.ts";
import { groupArguments } from "./references.ts";

/** What Glific's tests of a message look for, in the words with which attachments begin. */
const media: Readonly<Record<string, readonly string[]>> = {
  has_image: ["image"],
  has_audio: ["audio"],
  has_video: ["video"],
  has_file: ["application"],
  has_location: ["geo"],
  has_media: [],
};

/** A router's case in words that the engine knows. */
function convertCase(one: Json, { about, notes }: GlificHints): Json {
  const type = textOf(one["type"]);
  const kinds = media[type];
  if (kinds !== undefined && !texts(one["arguments"]).includes("@input.attachments"))
    return { ...one, type: "has_media", arguments: ["@input.attachments", ...kinds] };
  if (type === "has_group") return { ...one, arguments: named(groupArguments(one)) };
  if (type !== "has_multiple") return one;
  notes.attention(about, "has_multiple became has_any_word: look whether one of the words is enough.");
  return { ...one, type: "has_any_word", arguments: [texts(one["arguments"]).join(" ").replaceAll(",", " ")] };
}

function named([uuid = "", name = ""]: readonly string[]): readonly string[] {
  return isUuid(uuid) ? [uuid, name] : [idOf("group", name || uuid), name || uuid];
}

/** The case as Glific writes it. */
export function restoreCase(one: Json): Json {
  const [, kind = ""] = texts(one["arguments"]);
  if (one["type"] !== "has_media") return one;
  const type = Object.keys(media).find((key) => (media[key]?.[0] ?? "") === kind) ?? "has_media";
  return { ...one, type, arguments: [] };
}

export function convertCases(router: Json, hints: GlificHints): Json {
  return { ...router, cases: objects(router["cases"]).map((one) => convertCase(one, hints)) };
}
