import type { Choice, OutboundContent } from "../model/message.ts";
import { isDeep } from "./keep.ts";
import { limits } from "./limits.ts";
import type { OutboundProblem } from "./problem.ts";
import { checkTemplate } from "./template.ts";
import { asObject, asText } from "./values.ts";

type Problems = readonly OutboundProblem[];
type Kind<K extends OutboundContent["kind"]> = Extract<OutboundContent, { kind: K }>;

/** Everything that WhatsApp would refuse in a message; empty when it may be sent. */
export function checkOutbound(content: OutboundContent): Problems {
  switch (content.kind) {
    case "text":
      return required("text", content.text, limits.text);
    case "buttons":
      return checkButtons(content);
    case "list":
      return checkList(content);
    case "media":
      return checkMedia(content);
    case "location":
      return checkLocation(content);
    case "contacts":
      return checkContacts(content.contacts);
    case "reaction":
      return checkReaction(content);
    case "locationRequest":
      return required("text", content.text, limits.body);
    case "link":
      return checkLink(content);
    case "template":
      return checkTemplate(content);
    case "other":
      return checkOther(content);
  }
}

/** A problem where a text is empty or too long. */
export function required(path: string, text: string, limit: number): Problems {
  return text.trim() === "" ? [{ path, message: "This must not be empty." }] : optional(path, text, limit);
}

/** A problem where a text is too long. */
export function optional(path: string, text: string | undefined, limit: number): Problems {
  if (text === undefined || text.length <= limit) return [];
  const message = `This has ${text.length} characters, and WhatsApp allows ${limit}: shorten it by ${text.length - limit}.`;
  return [{ path, message, limit }];
}

function count(path: string, what: string, found: number, limit: number): Problems {
  if (found === 0) return [{ path, message: `There must be at least one ${what}.` }];
  if (found <= limit) return [];
  return [{ path, message: `There are ${found} ${what}s, and WhatsApp allows ${limit}.`, limit }];
}

function checkButtons(content: Kind<"buttons">): Problems {
  return [
    ...required("text", content.text, limits.body),
    ...optional("footer", content.footer, limits.footer),
    ...count("buttons", "button", content.buttons.length, limits.buttons),
    ...content.buttons.flatMap((button, index) =>
      checkChoice(`buttons[${index}]`, button, limits.buttonId, limits.buttonTitle),
    ),
    ...repeated("buttons", "id", content.buttons),
    ...repeated("buttons", "title", content.buttons),
  ];
}

function checkList(content: Kind<"list">): Problems {
  return [
    ...required("text", content.text, limits.listBody),
    ...required("button", content.button, limits.listButton),
    ...optional("footer", content.footer, limits.footer),
    ...count("rows", "row", content.rows.length, limits.rows),
    ...content.rows.flatMap((row, index) => [
      ...checkChoice(`rows[${index}]`, row, limits.rowId, limits.rowTitle),
      ...optional(`rows[${index}].description`, row.description, limits.rowDescription),
    ]),
    ...repeated("rows", "id", content.rows),
  ];
}

function checkChoice(path: string, { id, title }: Choice, idLimit: number, titleLimit: number): Problems {
  return [...required(`${path}.id`, id, idLimit), ...required(`${path}.title`, title, titleLimit)];
}

function repeated(path: string, key: "id" | "title", choices: readonly Choice[]): Problems {
  const seen = new Set<string>();
  return choices.flatMap((choice, index) => {
    if (!seen.has(choice[key])) {
      seen.add(choice[key]);
      return [];
    }
    return [{ path: `${path}[${index}].${key}`, message: `"${choice[key]}" is there twice; each must differ.` }];
  });
}

function checkMedia(content: Kind<"media">): Problems {
  const withCaption = content.media === "image" || content.media === "video" || content.media === "document";
  const problems = [...checkSource(content.source), ...optional("caption", content.caption, limits.caption)];
  if (content.caption !== undefined && !withCaption) {
    problems.push({ path: "caption", message: `WhatsApp shows no caption with ${content.media}: send it as a text.` });
  }
  if (content.filename !== undefined && content.media !== "document") {
    problems.push({ path: "filename", message: "Only a document has a file name." });
  }
  return problems;
}

function checkSource(source: Kind<"media">["source"]): OutboundProblem[] {
  if ("link" in source) return checkUrl("source.link", source.link);
  return /^\d{1,32}$/.test(source.id) ? [] : [{ path: "source.id", message: "A media id has digits only." }];
}

function checkUrl(path: string, url: string): OutboundProblem[] {
  if (url.length > limits.link) return [...optional(path, url, limits.link)];
  return /^https?:\/\/[^\s/]+/.test(url) && !/\s/.test(url)
    ? []
    : [{ path, message: "This must be a web address that begins with https:// and has no spaces." }];
}

function checkLocation({ latitude, longitude }: Kind<"location">): Problems {
  const problems: OutboundProblem[] = [];
  if (!(Math.abs(latitude) <= 90)) {
    problems.push({ path: "latitude", message: "A latitude lies between -90 and 90.", limit: 90 });
  }
  if (!(Math.abs(longitude) <= 180)) {
    problems.push({ path: "longitude", message: "A longitude lies between -180 and 180.", limit: 180 });
  }
  return problems;
}

function checkContacts(contacts: readonly unknown[]): Problems {
  return [
    ...count("contacts", "contact card", contacts.length, limits.contacts),
    ...contacts.flatMap((card, index) => checkCard(`contacts[${index}].name`, asObject(asObject(card)?.name))),
  ];
}

const nameParts = ["first_name", "middle_name", "last_name", "prefix", "suffix"];

function checkCard(path: string, name: Readonly<Record<string, unknown>> | undefined): Problems {
  if (asText(name?.formatted_name) === undefined) {
    return [{ path: `${path}.formatted_name`, message: "A contact card needs the whole name in `formatted_name`." }];
  }
  if (nameParts.some((part) => asText(name?.[part]) !== undefined)) return [];
  return [{ path, message: "A contact card needs one more part of the name, e.g. `first_name`." }];
}

function checkReaction({ messageId, emoji }: Kind<"reaction">): Problems {
  const problems = [...required("messageId", messageId, 512)];
  const graphemes = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(emoji)].length;
  // The empty text takes a reaction back.
  if (graphemes > 1 || /^[\p{L}\p{N}]$/u.test(emoji)) {
    problems.push({ path: "emoji", message: "A reaction is one emoji, or empty to take it back.", limit: 1 });
  }
  return problems;
}

function checkLink(content: Kind<"link">): Problems {
  return [
    ...required("text", content.text, limits.body),
    ...required("label", content.label, limits.linkLabel),
    ...checkUrl("url", content.url),
  ];
}

function checkOther({ type, body }: Kind<"other">): Problems {
  if (!/^[a-z_]{1,64}$/.test(type)) return [{ path: "type", message: "A type has small letters and _ only." }];
  if (isDeep(body)) return [{ path: "body", message: "This nests too deep to be sent." }];
  const size = JSON.stringify(body).length;
  if (size <= limits.otherBytes) return [];
  return [
    {
      path: "body",
      message: `This has ${size} characters, and we send at most ${limits.otherBytes}.`,
      limit: limits.otherBytes,
    },
  ];
}
