import type { z } from "zod";

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list, […]",
  object: "an object, {…}",
  record: "an object, {…}",
};

/** What integrators get wrong, in words that say what to do; zod says the rest. */
export function plainly(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return ofType(issue.expected, issue.input);
    case "unrecognized_keys":
      return `there is no ${issue.keys.map((key) => `"${key}"`).join(", ")} here; correct the name, or leave it out`;
    case "too_small":
      return `must be ${bound(issue, issue.minimum)} at least`;
    case "too_big":
      return `must be ${bound(issue, issue.maximum)} at most`;
    case "invalid_format":
      return issue.format === "uuid" ? "must be an id, as another request gave it" : undefined;
    case "invalid_value":
      return `must be one of ${issue.values.join(", ")}`;
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? `must be one of ${issue.options.join(", ")}`
        : undefined;
    default:
      return undefined;
  }
}

function ofType(expected: string, input: unknown): string | undefined {
  if (input === undefined) return "is missing";
  if (Number.isNaN(input)) return "must be one number";
  const kind = kinds[expected];
  return kind === undefined ? undefined : `must be ${kind}`;
}

/** A number itself, or how long a text or a list is. */
function bound({ origin }: { readonly origin: string }, size: number | bigint): string {
  if (origin === "string") return `${size} characters long`;
  return origin === "array" ? `${size} long` : String(size);
}
