/*
 * Array parameters as PostgreSQL's own text or bytes. The hot path sends columns of hundreds of values; the driver's general
 * encoder looks at every character of each with a regular expression, which was a sixth of the server's time.
 */

/** For ids, numbers, booleans and words of our own, or null: nothing in them needs quoting. */
export function plain(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map((value) => value ?? "NULL").join(",")}}`;
}

/** PostgreSQL's number of the type `uuid`. */
const uuidType = 2950;
const uuidBytes = 16;
/** Of the array: dimensions, whether there may be nulls, the type, the length, and the first place. */
const headBytes = 20;

/**
 * UUIDs, or null, in PostgreSQL's binary form: a turn writes some thirty, and reading them as text was a twentieth of the
 * database's time. With one that is none they go as text, for the database to refuse.
 */
export function uuids(values: readonly (string | null)[]): Buffer | string {
  const bytes = Buffer.allocUnsafe(headBytes + values.length * (4 + uuidBytes));
  bytes.writeInt32BE(1, 0);
  bytes.writeInt32BE(1, 4);
  bytes.writeInt32BE(uuidType, 8);
  bytes.writeInt32BE(values.length, 12);
  bytes.writeInt32BE(1, 16);
  let end = headBytes;
  for (const value of values) {
    bytes.writeInt32BE(value === null ? -1 : uuidBytes, end);
    end += 4;
    if (value === null) continue;
    if (!writeUuid(bytes, end, value)) return plain(values);
    end += uuidBytes;
  }
  return values.length === 0 ? "{}" : bytes.subarray(0, end);
}

const hyphen = 0x2d;
const digits = new Int8Array(128).fill(-1);
for (let digit = 0; digit < 16; digit++)
  for (const letter of [digit.toString(16), digit.toString(16).toUpperCase()]) digits[letter.charCodeAt(0)] = digit;

/** Returns whether the text is 32 hexadecimal digits, hyphens aside. */
function writeUuid(bytes: Buffer, at: number, text: string): boolean {
  let count = 0;
  let high = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === hyphen) continue;
    const digit = digits[code] ?? -1;
    if (digit < 0 || count === 2 * uuidBytes) return false;
    if (count % 2 === 0) high = digit << 4;
    else bytes[at + (count >> 1)] = high | digit;
    count++;
  }
  return count === 2 * uuidBytes;
}

/** Instants, or null. */
export function instants(values: readonly (Date | null)[]): string {
  return `{${values.map((value) => (value === null ? "NULL" : `"${value.toISOString()}"`)).join(",")}}`;
}

/** Words of others, or null. */
export function texts(values: readonly (string | null)[]): string {
  return `{${values.map((value) => (value === null ? "NULL" : quoted(value))).join(",")}}`;
}

const special = /["\\]/;
const quoted = (value: string) => `"${special.test(value) ? value.replace(/["\\]/g, "\\$&") : value}"`;

/** Between two documents: a control character, which JSON text never has. For null stands what is no JSON. */
const separator = "\x1e";
const nothing = "n";

/** The SQL of a parameter made by `jsonTexts` or `documents`: nothing in it needs quoting, so nothing is unquoted. */
export const jsonArray = (parameter: `$${number}`) => `string_to_array(${parameter}, E'\\x1e', '${nothing}')::json[]`;

/** Where documents are put one after the other; it grows to what the largest batch had. */
let desk = Buffer.allocUnsafeSlow(64 * 1024);
/** A UTF-16 unit is three bytes of UTF-8 at the most. */
const bytesOfUnit = 3;

/**
 * JSON documents given as text, or null. As bytes, which go to PostgreSQL as they are: joined to one string first, some hundred
 * documents would be copied twice more, into memory that is new each time.
 */
export function jsonTexts(values: readonly (string | null)[]): Buffer {
  let end = 0;
  for (const value of values) {
    const text = value ?? nothing;
    makeRoom(end, text.length + 1);
    if (end > 0) end += desk.write(separator, end);
    end += desk.write(text, end);
  }
  return Buffer.from(desk.subarray(0, end));
}

function makeRoom(end: number, units: number): void {
  const needed = end + units * bytesOfUnit;
  if (needed <= desk.length) return;
  const larger = Buffer.allocUnsafeSlow(2 * needed);
  desk.copy(larger, 0, 0, end);
  desk = larger;
}

/** JSON documents given as values; null and undefined are SQL's null. */
export function documents(values: readonly unknown[]): Buffer {
  return jsonTexts(values.map((value) => (value === null || value === undefined ? null : JSON.stringify(value))));
}
