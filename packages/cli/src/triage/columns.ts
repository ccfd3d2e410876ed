import { type Row, standsLike } from "./rows/row.ts";

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
  return standsLike(found, row);
}

/** Other ways to say that a text has none of the labels, without what divides their words: `Out-of-Scope`, `out_of_scope`. */
const outside = new Set(
  "oos ood oosoos outofscope outofdomain none noneofthese noneofthem noneoftheabove nonodesdetected nointent nolabel nlufallback defaultfallbackintent na nan null".split(
    " ",
  ),
);

/** Whether a label says that a text has none of the labels. */
export const saysNone = (label: string): boolean =>
  outside.has(label.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, ""));

/** What a file says of each text as yes or no; undefined where it says neither. */
export function yesOrNoIn(value: unknown): boolean | undefined {
  const said = String(value).trim();
  if (/^(?:true|t|yes|y|1|1\.0|urgent)$/i.test(said)) return true;
  return /^(?:false|f|no|n|0|0\.0|not[ _-]?urgent)$/i.test(said) ? false : undefined;
}

/** A value as a text that says something: a number counts, and nothing or an empty text does not. */
export function wordsIn(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return undefined;
  return isBlank.test(value) ? undefined : value;
}
/** A zero-width space says as little as a space. */
const isBlank = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;
