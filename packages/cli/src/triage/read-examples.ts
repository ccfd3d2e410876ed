import { basename } from "node:path";
import { type ApprovedAnswer, type Example, nameAsWords } from "@hotline/core/triage/index.ts";
import { z } from "zod";
import { named, saysNone, wordsIn } from "./columns.ts";
import { readRows } from "./read-rows.ts";
import { placeOf, type Row } from "./rows/row.ts";

/** What training reads from files. */
export interface Material {
  readonly examples: readonly Example[];
  readonly answers: readonly ApprovedAnswer[];
  /** What was left out since nothing can be learned from it, in a sentence a file. */
  readonly leftOut: readonly string[];
}

const byLanguage = <T extends z.ZodType>(value: T) => z.record(z.string(), value);
const answer = z.object({
  key: z.string(),
  title: byLanguage(z.string()).default({}),
  text: byLanguage(z.string()),
  questions: byLanguage(z.array(z.string())).default({}),
});
const pair = z.object({ question: z.string(), answer: z.string(), lang: z.string().optional() });
const listed = z.object({
  id: z.coerce.string(),
  answer: z.string(),
  category: z.string().default(""),
  lang: z.string().optional(),
});

/** The language of texts that do not say theirs (ISO 639-3: undetermined). */
const unsaid = "und";

/**
 * Reads examples and approved answers, told apart by their properties: `text` with `label` or `labels`; `key`, `text`
 * and `questions` by language; `question` with `answer`; `id` with `answer`.
 */
export function readMaterial(paths: readonly string[]): Material {
  const examples: Example[] = [];
  const answers: ApprovedAnswer[] = [];
  const leftOut: string[] = [];
  for (const path of paths) {
    const empty: string[] = [];
    readRows(path).forEach((row, i) => {
      const example = exampleOf(row);
      const approved = example ? undefined : answerOf(row);
      const lack = whatIsEmpty(row);
      if (example) examples.push(example);
      else if (approved) answers.push(approved);
      else if (lack) empty.push(`${placeOf(row, i)}, whose ${lack}`);
      else throw new Error(`${basename(path)}, ${placeOf(row, i)}: ${whatItNeeds(row)}`);
    });
    if (empty.length > 0) leftOut.push(`${basename(path)}: left out ${firstOf(empty)}.`);
  }
  return { examples, answers: merge(answers), leftOut };
}

const mostNamed = 5;
function firstOf(all: readonly string[]): string {
  const rest = all.length - mostNamed;
  return all.slice(0, mostNamed).join("; ") + (rest > 0 ? `; and ${rest} more` : "");
}

/** What is empty in a row that has the columns of an example: large files have a few such rows. */
export function whatIsEmpty(row: Row): string | undefined {
  const { text, label, labels } = named(row);
  if (typeof text !== "string" || (label === undefined && labels === undefined)) return undefined;
  return wordsIn(text) === undefined ? "text is empty" : 'label is empty ("oos" says: none of the labels)';
}

/** A sentence for somebody who wrote the file. */
function whatItNeeds(row: Row): string {
  const columns = Object.keys(row).map((name) => `"${name}"`);
  const heading = "(in CSV the first line names the columns)";
  return `it needs "text" and "label", or "question" and "answer" ${heading}; it has ${columns.join(", ") || "nothing"}.`;
}

/** A row as an example, or nothing where it is none. */
export function exampleOf(row: Row): Example | undefined {
  const { text, label, labels } = named(row);
  const said = typeof text === "object" ? undefined : wordsIn(text);
  const given = labelsIn(labels) ?? labelsIn(label);
  return said !== undefined && given ? { text: said, labels: given.filter((each) => !saysNone(each)) } : undefined;
}

/** One label, or a list of them, which may be empty. */
function labelsIn(value: unknown): readonly string[] | undefined {
  if (Array.isArray(value)) return value.flatMap((each) => labelIn(each) ?? []);
  const one = labelIn(value);
  return one === undefined ? undefined : [one];
}

/** Some programs write numbers as `3.0` where a row has none: it is the label `3` of the other file. */
const labelIn = (value: unknown) =>
  wordsIn(value)
    ?.trim()
    .replace(/^(\d+)\.0$/, "$1");

/** A row as an approved answer, or nothing where it is none. */
export function answerOf(row: Row): ApprovedAnswer | undefined {
  const columns = named(row);
  const whole = answer.safeParse(columns);
  if (whole.success) return whole.data;
  const asked = pair.safeParse(columns);
  if (asked.success) {
    const { question, answer: text, lang = unsaid } = asked.data;
    return { key: question, title: {}, text: { [lang]: text }, questions: { [lang]: [question] } };
  }
  const listing = listed.safeParse(columns);
  if (!listing.success) return undefined;
  const { id, category, answer: text, lang = unsaid } = listing.data;
  return { key: id, title: { [lang]: nameAsWords(category) }, text: { [lang]: text }, questions: {} };
}

/** The examples' labels may be answers' keys: their texts are then questions of that answer. */
export function askAnswers(
  answers: readonly ApprovedAnswer[],
  examples: readonly Example[],
): readonly ApprovedAnswer[] {
  return answers.map((each) => {
    const texts = examples.filter(({ labels }) => labels.includes(each.key)).map(({ text }) => text);
    const known = each.questions[unsaid] ?? [];
    return texts.length === 0 ? each : { ...each, questions: { ...each.questions, [unsaid]: [...known, ...texts] } };
  });
}

/** The same question asked in several rows is one answer. */
function merge(answers: readonly ApprovedAnswer[]): readonly ApprovedAnswer[] {
  const byKey = new Map<string, ApprovedAnswer>();
  for (const each of answers) {
    const known = byKey.get(each.key);
    byKey.set(each.key, known ? { ...each, ...known, text: { ...each.text, ...known.text } } : each);
  }
  return [...byKey.values()];
}
