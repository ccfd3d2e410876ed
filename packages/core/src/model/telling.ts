/**
 * Why another system did not hear what a webhook tells it: a name that stays, and the sentence in English with the place of its
 * one detail. The console says each in the language of who reads it, by the name.
 */
export const tellingTroubles = {
  STATUS: "It answered with status {detail}.",
  TOO_SLOW: "It did not answer within ten seconds.",
  NOT_REACHED: "It could not be reached within ten seconds.",
  NOT_LISTENING: "Nothing listens at its address.",
  BROKEN_OFF: "It broke off the connection.",
  NAME_UNKNOWN: "The name in its address is not known.",
  NAME_NOT_LOOKED_UP: "The name in its address could not be looked up.",
  CERTIFICATE_EXPIRED: "Its certificate has expired.",
  CERTIFICATE_NOT_TRUSTED: "Its certificate is not one that is trusted here.",
  CERTIFICATE_OF_ANOTHER: "Its certificate is for another address.",
  PRIVATE: "{detail} is a private address; HOTLINE_ALLOW_PRIVATE_FETCH=true would allow it.",
  OTHER: "It could not be told: {detail}",
} as const satisfies Readonly<Record<string, string>>;
export type TellingTrouble = keyof typeof tellingTroubles;

/** A trouble as it is kept: its name, and behind a space its detail. */
export function keptTrouble(name: TellingTrouble, detail = ""): string {
  return detail === "" ? name : `${name} ${detail}`;
}

/** What was kept; null where it is of a version that knew other names. */
export function readTrouble(kept: string): { readonly name: TellingTrouble; readonly detail: string } | null {
  const [, name = "", detail = ""] = /^(\w+) ?(.*)$/s.exec(kept) ?? [];
  return isTrouble(name) ? { name, detail } : null;
}

const isTrouble = (name: string): name is TellingTrouble => Object.hasOwn(tellingTroubles, name);
