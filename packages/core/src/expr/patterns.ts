import { RE2JS } from "re2js";
import { Failure } from "./budget.ts";
import { Cache } from "./cache.ts";

/*
 * Regular expressions come from authors and meet texts from anyone, so they must not be able to take exponential time:
 * RE2 takes time linear in the text, for every pattern.
 */
const patterns = new Cache<RE2JS | Failure>(1_000);

/** The groups of the first match, whatever the case and with `^` and `$` at every line; the first is the whole. */
export function findMatch(source: string, pattern: string): string[] | undefined {
  const compiled = patterns.get(pattern, compile);
  if (compiled instanceof Failure) throw compiled;
  const matcher = compiled.matcher(source);
  if (!matcher.find()) return undefined;
  return Array.from({ length: matcher.groupCount() + 1 }, (_, i) => matcher.group(i) ?? "");
}

/** Whether an author may write this pattern. */
export function isPattern(pattern: string): boolean {
  return !(patterns.get(pattern, compile) instanceof Failure);
}

function compile(pattern: string): RE2JS | Failure {
  try {
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
  } catch {
    return new Failure("invalid regular expression");
  }
}
