import { snakeCase } from "../expr/index.ts";
import { clip, limits } from "./limits.ts";
import type { NewResult, Result } from "./summary.ts";

const keys = new Map<string, string>();
/** Result names come from definitions, but some are evaluated; the cache must not grow without end. */
const keysKept = 10_000;

/** The name under which expressions find a result: `Favorite Color` → `favorite_color`. */
export function resultKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = snakeCase(name);
  if (keys.size >= keysKept) keys.clear();
  keys.set(name, key);
  return key;
}

/** A result as it is stored. */
export function stampResult(saved: NewResult, nodeUuid: string, createdOn: string): Result {
  return { ...saved, value: clip(saved.value, limits.resultCharacters), nodeUuid, createdOn };
}

/** Whether nothing worth telling changed. */
export function sameResult(a: Result, b: Result): boolean {
  return a.value === b.value && (a.category ?? "") === (b.category ?? "");
}
