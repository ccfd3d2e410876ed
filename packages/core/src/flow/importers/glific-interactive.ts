import { limits } from "../limits.ts";
import { type Json, objectOf, objects, textOf } from "./json.ts";

/** What an interactive message of Glific says, in the words of `send_msg`. */
export interface Interactive {
  readonly text: string;
  readonly attachments: readonly string[];
  readonly quickReplies: readonly string[];
  /** Options that a message cannot hold. */
  readonly left: number;
}

/**
 * Reads the JSON that Glific keeps in the text of an interactive message; undefined for a kind that is not known. `named`
 * tells whether the message begins with its title, which Glific lets an author choose.
 */
export function readInteractive(source: unknown, named: boolean): Interactive | undefined {
  const message = typeof source === "string" ? parsed(source) : objectOf(source);
  switch (message["type"]) {
    case "quick_reply":
      return readButtons(message, named);
    case "list":
      return readList(message, named);
    case "location_request_message":
      return {
        ...choices(["<location>Send location"]),
        text: textOf(objectOf(message["body"])["text"]),
        attachments: [],
      };
    default:
      return undefined;
  }
}

function parsed(source: string): Json {
  try {
    return objectOf(JSON.parse(source));
  } catch {
    return {};
  }
}

function readButtons(message: Json, named: boolean): Interactive {
  const content = objectOf(message["content"]);
  const title = named ? textOf(content["header"]) : "";
  const text = joined(title, textOf(content["text"]), textOf(content["caption"]));
  const titles = objects(message["options"]).map((option) => textOf(option["title"]));
  return { text, attachments: attachmentsOf(content), ...choices(titles) };
}

const media: Readonly<Record<string, string>> = { image: "image", video: "video", audio: "audio", file: "application" };

function attachmentsOf(content: Json): readonly string[] {
  const kind = media[textOf(content["type"])];
  const url = textOf(content["url"]);
  return kind === undefined || url === "" ? [] : [`${kind}:${url}`];
}

function readList(message: Json, named: boolean): Interactive {
  const text = joined(named ? textOf(message["title"]) : "", textOf(message["body"]));
  const options = objects(message["items"]).flatMap((item) => objects(item["options"]));
  const rows = options.map((option) => {
    const description = textOf(option["description"]);
    return textOf(option["title"]) + (description === "" ? "" : `<extra>${description}`);
  });
  return { text, attachments: [], ...choices(rows) };
}

function joined(title: string, ...parts: readonly string[]): string {
  return [title === "" ? "" : `*${title}*`, ...parts].filter((part) => part !== "").join("\n\n");
}

function choices(all: readonly string[]): Pick<Interactive, "quickReplies" | "left"> {
  const quickReplies = all.filter((choice) => choice !== "").slice(0, limits.quickReplies);
  return { quickReplies, left: all.length - quickReplies.length };
}
