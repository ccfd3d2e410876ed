/**
 * JSON as WhatsApp puts it on the wire: compact, everything but ASCII as lower-case `\uXXXX`, `/` as `\/`. A receiver
 * that signs what it has re-serialised notices the difference, so the emulator writes like this.
 */
export function metaJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("/", "\\/");
}
