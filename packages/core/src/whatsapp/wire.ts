/** A text in which nothing is escaped. */
const plain = /^[ !#-.0-[\]-~]*$/;

/**
 * JSON as WhatsApp puts it on the wire: compact, everything but ASCII as lower-case `\uXXXX`, `/` as `\/`. A receiver
 * that signs what it has re-serialised notices the difference, so the emulator writes like this.
 */
export function metaJson(value: unknown): string {
  if (typeof value === "string" && plain.test(value)) return `"${value}"`;
  return JSON.stringify(value)
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("/", "\\/");
}
