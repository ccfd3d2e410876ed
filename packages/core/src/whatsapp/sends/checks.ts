import type { Choice } from "../../model/outbound.ts";
import { limits } from "../limits.ts";
import type { Problems } from "./send.ts";

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

/** A problem where there are none or too many. */
export function count(path: string, what: string, found: number, limit: number): Problems {
  if (found === 0) return [{ path, message: `There must be at least one ${what}.` }];
  if (found <= limit) return [];
  return [{ path, message: `There are ${found} ${what}s, and WhatsApp allows ${limit}.`, limit }];
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
export function webAddress(path: string, url: string): Problems {
  if (url.length > limits.link) return optional(path, url, limits.link);
  return /^https?:\/\/[^\s/]+/.test(url) && !/\s/.test(url)
    ? []
    : [{ path, message: "This must be a web address that begins with https:// and has no spaces." }];
}
