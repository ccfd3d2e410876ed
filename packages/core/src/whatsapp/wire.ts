/**
 * JSON as WhatsApp puts it on the wire: compact, everything but ASCII as lower-case `\uXXXX`, `/` as `\/`. A receiver
 * that signs what it has re-serialised notices the difference, so the emulator writes like this.
 */
export function metaJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("/", "\\/");
}

/**
 * A message id with the layout of a real one: base64 of the phone number, the direction and an id. `id` is 18
 * upper-case hex digits for what we send, 20 (`3A…`) or 32 for what a person sends.
 */
export function makeWamid(phone: string, id: string, direction: "inbound" | "outbound"): string {
  const way = direction === "inbound" ? "\x12" : "\x11";
  const bytes = `\x1c\x18${sized(phone)}\x15\x02\x00${way}\x18${sized(id)}\x00`;
  return `wamid.${base64(bytes)}`;
}

const sized = (text: string): string => String.fromCharCode(text.length) + text;

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// Written out, because core knows neither Node's Buffer nor the browser's btoa.
function base64(bytes: string): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [0, 1, 2].map((step) => bytes.charCodeAt(at + step) & 255);
    const bits = (a << 16) | (b << 8) | c;
    const four = [18, 12, 6, 0].map((shift) => digits.charAt((bits >> shift) & 63)).join("");
    text += four.slice(0, Math.min(4, bytes.length - at + 1)).padEnd(4, "=");
  }
  return text;
}
