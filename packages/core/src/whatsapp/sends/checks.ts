import type { Choice, Header, Link, MediaSource } from "../../model/outbound.ts";
import { isDeep } from "../keep.ts";
import { limits } from "../limits.ts";
import type { Problems } from "./send.ts";

/** A problem where a text is empty or too long. */
export function required(path: string, text: string, limit: number): Problems {
  return text.trim() === "" ? [{ path, message: "This must not be empty." }] : optional(path, text, limit);
}

/** A problem where a text that may be left out is empty or too long. */
export function ifGiven(path: string, text: string | undefined, limit: number): Problems {
  return text === undefined ? [] : required(path, text, limit);
}

/** A problem where a text is too long. */
export function optional(path: string, text: string | undefined, limit: number): Problems {
  if (text === undefined || text.length <= limit) return [];
  const message = `This has ${text.length} characters, and WhatsApp allows ${limit}: shorten it by ${text.length - limit}.`;
  return [{ path, message, limit }];
}

/** A problem where a value of somebody else's making nests so deep that neither we nor the database could write it. */
export function depth(path: string, value: unknown): Problems {
  return isDeep(value) ? [{ path, message: "This nests too deep to be sent." }] : [];
}

/** A problem where there are none or too many. */
export function count(path: string, what: string, found: number, limit: number): Problems {
  if (found === 0) return [{ path, message: `There must be at least one ${what}.` }];
  if (found <= limit) return [];
  return [{ path, message: `There are ${found} ${what}s, and WhatsApp allows ${limit}.`, limit }];
}

/** Problems of what stands above, below and as the text of a message. */
export function frame({ header, text, footer }: Frame, limit: number = limits.body): Problems {
  return [
    ...(header === undefined ? [] : checkHeader(header)),
    ...required("text", text, limit),
    ...ifGiven("footer", footer, limits.footer),
  ];
}

interface Frame {
  readonly header?: Header;
  readonly text: string;
  readonly footer?: string;
}

function checkHeader(header: Header): Problems {
  if (header.kind === "text") return required("header.text", header.text, limits.header);
  return [...file("header.source", header.source), ...onlyDocument("header.filename", header)];
}

/** A problem where a file other than a document has a name, or a document a long one. */
export function onlyDocument(path: string, { media, filename }: { media: string; filename?: string }): Problems {
  if (filename === undefined || media === "document") return optional(path, filename, limits.fileName);
  return [{ path, message: "Only a document has a file name." }];
}

/** Problems of where a file is. */
export function file(path: string, source: MediaSource): Problems {
  if ("link" in source) return webAddress(`${path}.link`, source.link);
  return /^\d{1,32}$/.test(source.id) ? [] : [{ path: `${path}.id`, message: "A media id has digits only." }];
}

/** Problems of a button that opens an address. */
export function linkButton(path: string, { label, url }: Link): Problems {
  return [...required(`${path}label`, label, limits.linkLabel), ...webAddress(`${path}url`, url)];
}

/** Problems of buttons that answer. */
export function answerButtons(path: string, choices: readonly Choice[]): Problems {
  return [
    ...count(path, "button", choices.length, limits.buttons),
    ...choices.flatMap((one, index) => choice(`${path}[${index}]`, one, limits.buttonId, limits.buttonTitle)),
    ...repeated(path, "id", choices),
    ...repeated(path, "title", choices),
  ];
}

/** Problems of a choice by itself. */
export function choice(path: string, { id, title }: Choice, idLimit: number, titleLimit: number): Problems {
  return [...required(`${path}.id`, id, idLimit), ...required(`${path}.title`, title, titleLimit)];
}

/** A problem for each choice that says what one before it says. */
export function repeated(path: string, key: "id" | "title", choices: readonly Choice[]): Problems {
  const seen = new Set<string>();
  return choices.flatMap((one, index) => {
    if (!seen.has(one[key])) {
      seen.add(one[key]);
      return [];
    }
    return [{ path: `${path}[${index}].${key}`, message: `"${one[key]}" is there twice; each must differ.` }];
  });
}

/** A problem where a text is no address on the web. */
function webAddress(path: string, url: string): Problems {
  if (url.length > limits.link) return optional(path, url, limits.link);
  return /^https?:\/\/[^\s/]+/.test(url) && !/\s/.test(url)
    ? []
    : [{ path, message: "This must be a web address that begins with https:// and has no spaces." }];
}
