const utf8 = new TextDecoder("utf-8", { fatal: true });
/** What spreadsheets on Windows write where they do not write UTF-8. */
const windows = new TextDecoder("windows-1252");

/** The text of a file, whatever a spreadsheet or an editor saved it as; without its byte order mark. */
export function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return windows.decode(bytes);
  }
}
