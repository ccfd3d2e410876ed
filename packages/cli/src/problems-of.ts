import { z } from "zod";

type Issue = z.core.$ZodIssue;

/** What is wrong with the content of a file, a line each: the file, the place in it, and what should be there. */
export function problemsOf(where: string, { issues }: z.ZodError): string {
  return issues
    .map((issue) => [where, z.core.toDotPath(issue.path), inWords(issue)].filter(Boolean).join(": "))
    .join("\n");
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a list, […]",
  object: "an object, {…}",
  record: "an object, {…}",
};

function inWords(issue: Issue): string {
  if (issue.code === "invalid_key") return issue.issues[0]?.message ?? issue.message;
  if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys);
  const kind = issue.code === "invalid_type" ? kinds[issue.expected] : undefined;
  if (kind === undefined) return issue.message;
  return issue.message.endsWith("received undefined") ? `is missing; it must be ${kind}` : `must be ${kind}`;
}

const unknownKeys = (keys: readonly string[]) =>
  keys.map((key) => `"${key}" is not known here; correct its name, or take it out`).join("; ");
