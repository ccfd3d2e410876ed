import type { PartShown } from "../kinds.ts";

/** Whether something is said where a text is written in no language at all: its hint says what. */
export function saysWithout(
  { isOptional }: Pick<PartShown, "isOptional">,
  texts: Readonly<Record<string, string>>,
): boolean {
  return isOptional === true && Object.values(texts).every((text) => text === "");
}
