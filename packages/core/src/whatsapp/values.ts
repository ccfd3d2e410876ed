import { clean } from "../model/clean.ts";
/** A JSON object of the outside world, before anything is known of it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** For building a readonly value member by member where an absent member must stay absent. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The value if it is an array. */
export function asArray(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** The objects among the members, where it is an array. */
export const objectsIn = (value: unknown): readonly JsonObject[] =>
  (asArray(value) ?? []).map(asObject).filter((each) => each !== undefined);

/** The value if it is a text, as it is; an empty one otherwise. */
export const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

/** A text, or undefined for anything else and for the empty text. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? clean(value) : undefined;
}

/** An id that may also come as a JSON number, unless the number has already lost digits. */
export function asId(value: unknown): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  return typeof value === "number" && Number.isSafeInteger(value) ? String(value) : undefined;
}

/** The value if it is a finite number. */
export function asNumber(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

// Before WhatsApp's API existed, and far enough that no clock is merely wrong.
const earliest = 1_262_304_000;
const latest = 4_102_444_800;

/** Seconds since 1970 from a text or number of seconds or milliseconds; null where it is no sensible instant. */
export function asInstant(value: unknown): number | null {
  const number = typeof value === "string" && /^\d{1,16}$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return null;
  const seconds = Math.floor(number >= 1e12 ? number / 1000 : number);
  return seconds >= earliest && seconds < latest ? seconds : null;
}
