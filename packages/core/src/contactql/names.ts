import { unicodeWords } from "../expr/index.ts";
import { limits } from "./limits.ts";

/** The words of a name as they are compared: in lower case, their beginnings only. */
export function nameTokens(name: string): string[] {
  return unicodeWords(name.toLowerCase()).map((word) => [...word].slice(0, limits.nameTokenKept).join(""));
}

/** Those words of a search that are long enough to tell people apart. */
export function searchTokens(value: string): string[] {
  return nameTokens(value).filter((word) => utf8Length(word) >= limits.nameToken);
}

function utf8Length(text: string): number {
  return [...text].reduce((sum, character) => sum + bytesOf(character.codePointAt(0) ?? 0), 0);
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
