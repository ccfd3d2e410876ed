import { parsePhone } from "../expr/index.ts";

const digits = /^\d+$/;

/** What a path of each scheme looks like once it is normalised. */
const paths: Readonly<Record<string, RegExp>> = {
  bsuid: /^[A-Z]{2}\.[A-Za-z0-9]+$/,
  discord: digits,
  ext: /^.+$/,
  facebook: /^(\d+|ref:.+)$/,
  fcm: /^.+$/,
  instagram: digits,
  jiochat: digits,
  line: /^\w{1,36}$/,
  mailto: /^[^\s@]+@[^\s@]+$/,
  tel: /^(\+\d{7,15}|[a-z0-9]{1,64})$/,
  telegram: digits,
  twitter: /^[a-z0-9_]{1,15}$/,
  twitterid: digits,
  viber: /^\S{1,24}$/,
  vk: digits,
  webchat: /^\S+$/,
  wechat: /^\S+$/,
  whatsapp: /^(\d+|[A-Z]{2}\.[A-Za-z0-9]+)$/,
};

/** `scheme:path` in the one form in which it is compared; undefined if nobody can be reached so. */
export function formatUrnIdentity(scheme: string, path: string): string | undefined {
  const normal = normalised(scheme, path.trim());
  return normal.length <= 200 && paths[scheme]?.test(normal) ? `${scheme}:${normal}` : undefined;
}

function normalised(scheme: string, path: string): string {
  if (scheme === "tel") return parsePhone(path) || path.toLowerCase().replace(/[^+a-z0-9]/g, "");
  if (scheme === "twitter") return path.toLowerCase().replace(/^@/, "");
  return scheme === "mailto" ? path.toLowerCase() : path;
}
