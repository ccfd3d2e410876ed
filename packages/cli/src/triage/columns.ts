import type { Row } from "./rows/row.ts";

/** What files call the columns that we know, the likeliest first. Case and spaces around a name do not matter. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  text: ["utterance", "sentence", "message", "query", "statement", "phrase"],
  label: ["intent", "class", "category", "topic", "tag"],
  labels: ["intents"],
  lang: ["language", "locale"],
  condition: ["sign"],
  urgent: ["is_urgent", "urgency"],
};
const names = Object.entries(otherNames);

/** A row with its columns under the names that we know them by, as well as under their own. */
export function named(row: Row): Row {
  if ("text" in row && "label" in row) return row;
  const own = new Map(Object.keys(row).map((key) => [key.trim().toLowerCase(), key]));
  const found: Record<string, unknown> = { ...row };
  for (const [name, key] of own) found[name] = row[key];
  for (const [name, others] of names) {
    const key = [name, ...others].map((each) => own.get(each)).find((each) => each !== undefined);
    if (key !== undefined) found[name] = row[key];
  }
  // A question beside a label is a text; beside an answer it is a question.
  const question = own.get("question");
  if (!("text" in found) && "label" in found && question !== undefined && !own.has("answer"))
    found["text"] = row[question];
  return found;
}

/** Other ways to say that a text has none of the labels. */
const outside = new Set([
  "oos",
  "ood",
  "out_of_scope",
  "out-of-scope",
  "out of scope",
  "none",
  "none of these",
  "no_nodes_detected",
]);

/** Whether a label says that a text has none of the labels. */
export const saysNone = (label: string): boolean => outside.has(label.trim().toLowerCase());

/** A value as a text that says something: a number counts, and nothing or an empty text does not. */
export function wordsIn(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return undefined;
  return value.trim() === "" ? undefined : value;
}
