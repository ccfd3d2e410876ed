import { Failure } from "./budget.ts";
import { nationalFormat } from "./phones.ts";

/** The parts of an address such as `tel:+250788123123?channel=…#Bob`. */
export interface UrnParts {
  readonly scheme: string;
  readonly path: string;
  readonly query: string;
  readonly display: string;
}

const pattern = /^([^:?#]+):([^?#]+)(?:\?([^#]*))?(?:#(.*))?$/s;
const reserved: Readonly<Record<string, string>> = { "%23": "#", "%25": "%", "%3F": "?" };

/** Takes an address apart; throws `Failure` if it is none. */
export function parseUrn(urn: string): UrnParts {
  const [, scheme, path, query = "", display = ""] = pattern.exec(urn) ?? [];
  if (scheme === undefined || path === undefined) throw new Failure("urn isn't valid: scheme or path cannot be empty");
  return { scheme, path: unescaped(path), query, display: unescaped(display) };
}

function unescaped(part: string): string {
  return part.replaceAll(/%23|%25|%3F/gi, (code) => reserved[code.toUpperCase()] ?? code);
}

/** An address as people write it: its display name, else a phone number as in its own country, else the path. */
export function formatUrn(urn: string): string {
  const { scheme, path, display } = parseUrn(urn);
  if (display !== "") return display;
  if (scheme === "tel" || scheme === "whatsapp") return nationalFormat(scheme === "tel" ? path : `+${path}`) ?? path;
  return path;
}
