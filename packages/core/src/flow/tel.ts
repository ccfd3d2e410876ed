import { parsePhone } from "../expr/index.ts";

/** What else than a whole number may stand in the path of a `tel` address. */
export interface TelOptions {
  /** Numbers of a few digits that work within a country. */
  readonly short: boolean;
  /** Names under which companies send. */
  readonly senderId: boolean;
}

const shortCode = /^\d{3,6}$/;
const senderId = /^[a-z0-9]{1,64}$/;

/**
 * The path of a `tel` address: E.164, or a short code or sender id where those may be. Undefined if it is none of them.
 * `country` is ISO 3166-1 alpha-2, for numbers without a prefix.
 */
export function parseTel(said: string, country: string, options: TelOptions): string | undefined {
  const text = said.trim();
  const number = parsePhone(dialled(text), country);
  if (number !== "") return number;
  const digits = text.replaceAll(/\D/g, "");
  if (options.short && digits === text && shortCode.test(digits)) return digits;
  const name = text.toLowerCase();
  return options.senderId && /[a-z]/.test(name) && senderId.test(name) ? name : undefined;
}

const keypad = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"];

/** Numbers are advertised with letters for their last digits: 1-800-FLOWERS. */
function dialled(text: string): string {
  if (!/^[+(\d]/.test(text) || (text.match(/[a-z]/gi)?.length ?? 0) < 3) return text;
  return text.replaceAll(/[a-z]/gi, (letter) =>
    String(keypad.findIndex((key) => key.includes(letter.toLowerCase())) + 2),
  );
}
