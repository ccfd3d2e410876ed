import { type Role, roles } from "@hotline/server/store/roles-running.ts";
import { InvalidArgumentError } from "commander";

/** The roles that one server process runs. */
export type Part = readonly Role[];

/** That many processes which each run everything. */
export const wholes = (count: number): readonly Part[] => Array.from({ length: count }, () => roles);

/** One more process, by its roles with commas between them, as commander reads an option that may have several values. */
export function readPart(text: string, before: readonly Part[] = []): readonly Part[] {
  const names = text.split(",");
  const part = roles.filter((role) => names.includes(role));
  if (part.length === 0 || part.length < names.length)
    throw new InvalidArgumentError(`must be some of ${roles.join(", ")}, with commas between them.`);
  return [...before, part];
}

/** Nothing would be answered where a role runs nowhere. */
export function ensureEachRole(parts: readonly Part[]): void {
  const missing = roles.filter((role) => !parts.flat().includes(role));
  if (missing.length > 0) throw new Error(`No process of --parts runs ${missing.join(", ")}.`);
}

/** How many there are, and what each runs where they differ. */
export function partsInWords(parts: readonly Part[]): string {
  const processes = parts.length === 1 ? "1 server process" : `${parts.length} server processes`;
  const differ = parts.some((part) => part.length < roles.length);
  return differ ? `${processes} (${parts.map((part) => part.join(",")).join(" ")})` : processes;
}
