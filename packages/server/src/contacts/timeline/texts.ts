import type { SaidData } from "../../store/timeline/sources.ts";

/** What a message says in one text, whatever its kind; empty where it says nothing in words. */
export function textOfContent(content: SaidData["content"]): string {
  return first(content, ["text", "shown", "caption", "title", "filename", "name", "emoji", "type"]) ?? "";
}

function first(content: SaidData["content"], keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = content[key];
    if (typeof value === "string" && value !== "") return value;
  }
  return undefined;
}
