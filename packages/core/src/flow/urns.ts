import { parseTel } from "./tel.ts";

/* Addresses of contacts: `scheme:path?query#display`, e.g. `tel:+250788123123?channel=…#Bob`. */

/** The parts of an address. */
export interface Urn {
  readonly scheme: string;
  readonly path: string;
  /** UUID of the channel over which this address is used. */
  readonly channel?: string;
  readonly display?: string;
}

const digits = /^\d+$/;
const anything = /^.+$/s;
const business = /^(\d+|[A-Z]{2}\.[A-Za-z0-9]+)$/;

/** What a path of each scheme looks like once it is normalised. */
const paths: Readonly<Record<string, RegExp>> = {
  bsuid: /^[A-Z]{2}\.[A-Za-z0-9]+$/,
  ext: anything,
  facebook: /^(\d+|ref:.+)$/,
  fcm: anything,
  freshchat: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  instagram: digits,
  jiochat: digits,
  line: /^\w{1,36}$/,
  mailto: /^[^\s@]+@[^\s@]+$/,
  rocketchat: anything,
  slack: anything,
  tel: /^(\+\d{7,15}|[a-z0-9]{1,64})$/,
  telegram: digits,
  twitter: /^[a-z0-9_]{1,15}$/,
  twitterid: digits,
  viber: /^[\w/+=]{1,24}$/,
  vk: digits,
  webchat: /^[a-zA-Z0-9]{24}(:[^\s@]+@[^\s@]+)?$/,
  wechat: anything,
  whatsapp: business,
};

/** Every scheme that there is, in order of their names. */
export const urnSchemes: readonly string[] = Object.keys(paths);

const pathLimit = 200;
const displayLimit = 255;
const pattern = /^([^:?#]+):([^?#]+)(?:\?([^#]*))?(?:#(.*))?$/s;

/** Takes an address apart; undefined where it has no scheme or no path. */
export function parseUrn(urn: string): Urn | undefined {
  const [, scheme, path, query = "", display = ""] = pattern.exec(urn) ?? [];
  if (scheme === undefined || path === undefined) return undefined;
  const channel = /(?:^|&)channel=([^&]+)/.exec(query)?.[1];
  return {
    scheme,
    path: unescaped(path),
    ...(channel === undefined ? {} : { channel }),
    ...(display === "" ? {} : { display: unescaped(display) }),
  };
}

/** The address as it is stored. */
export function formatUrn({ scheme, path, channel, display }: Urn): string {
  const query = channel === undefined ? "" : `?channel=${channel}`;
  return `${scheme}:${escaped(path)}${query}${display === undefined ? "" : `#${escaped(display)}`}`;
}

const codes: Readonly<Record<string, string>> = { "#": "%23", "%": "%25", "?": "%3F" };
const characters: Readonly<Record<string, string>> = { "%23": "#", "%25": "%", "%3F": "?" };

function escaped(part: string): string {
  return part.replaceAll(/[#%?]/g, (character) => codes[character] ?? character);
}

function unescaped(part: string): string {
  return part.replaceAll(/%23|%25|%3F/gi, (code) => characters[code.toUpperCase()] ?? code);
}

/** Scheme and path, by which two addresses are the same. */
export function urnIdentity(urn: string): string {
  return urn.replace(/[?#].*$/s, "");
}

/** The one form in which an address is stored and compared; what is no address stays as it is. */
export function normalizeUrn(source: string): string {
  const urn = parseUrn(source);
  if (urn === undefined) return source;
  return formatUrn({
    ...urn,
    scheme: urn.scheme.toLowerCase(),
    path: normalPath(urn.scheme.toLowerCase(), urn.path.trim()),
  });
}

function normalPath(scheme: string, path: string): string {
  switch (scheme) {
    case "tel":
      return normalTel(path);
    case "twitter":
      return path.toLowerCase().replace(/^@/, "");
    case "mailto":
      return path.toLowerCase();
    case "bsuid":
    case "whatsapp":
      return path.replace(/^[a-z]{2}\./i, (country) => country.toUpperCase());
    default:
      return path;
  }
}

function normalTel(path: string): string {
  const number = parseTel(path, "", { short: true, senderId: true });
  return number ?? path.toLowerCase();
}

/** Why nobody can be reached at a normalised address; undefined if they can. */
export function urnProblem(source: string): string | undefined {
  const urn = parseUrn(source);
  if (urn === undefined) return "scheme or path cannot be empty";
  const path = Object.hasOwn(paths, urn.scheme) ? paths[urn.scheme] : undefined;
  if (path === undefined) return "unknown URN scheme";
  if (urn.path.length > pathLimit) return "path component too long";
  if (!path.test(urn.path)) return "invalid path component";
  return (urn.display ?? "").length > displayLimit ? "invalid display component" : undefined;
}
