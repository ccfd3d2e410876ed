import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TriageContent } from "@hotline/core/model/triage.ts";
import type { z } from "zod";
import { parseJson } from "../parse-json.ts";
import { problemsOf } from "../problems-of.ts";
import { answerLine, goldenLine, labelLine, statesFile, urgencyFile } from "./folder-schema.ts";
import { readRows } from "./read-rows.ts";
import { placeOf, type Row, standsLike } from "./rows/row.ts";
import { textOf } from "./rows/text.ts";

/** What a team has written for triage: the folder `triage/` of a project. A file that is not there is empty. */
export interface TriageFolder {
  readonly answers: readonly z.infer<typeof answerLine>[];
  readonly labels: readonly z.infer<typeof labelLine>[];
  readonly urgency: z.infer<typeof urgencyFile> | null;
  readonly states: z.infer<typeof statesFile>["states"];
  readonly golden: readonly z.infer<typeof goldenLine>[];
}

/** Reads and checks it. Throws an `Error` that names each wrong file, line and key. */
export function readTriageFolder(dir: string): TriageFolder {
  const folder = {
    answers: lines(join(dir, "answers.jsonl"), answerLine),
    labels: lines(join(dir, "labels.jsonl"), labelLine),
    urgency: whole(join(dir, "urgency.json"), urgencyFile),
    states: whole(join(dir, "states.json"), statesFile)?.states ?? [],
    golden: lines(join(dir, "golden.jsonl"), goldenLine),
  };
  refuseTwins(join(dir, "answers.jsonl"), folder.answers);
  refuseTwins(join(dir, "urgency.json"), folder.urgency?.rules ?? []);
  refuseTwins(join(dir, "states.json"), folder.states);
  refuseUnknown(join(dir, "golden.jsonl"), folder);
  return folder;
}

/** A folder without rules rings for nothing. */
export function contentOf({ urgency, ...rest }: TriageFolder): TriageContent {
  return { ...rest, urgency: urgency ?? { rules: [] } };
}

function lines<T extends Row>(path: string, schema: z.ZodType<T>): readonly T[] {
  if (!existsSync(path)) return [];
  return readRows(path).map((row, i) => {
    const read = checked(`${path}, ${placeOf(row, i)}`, schema, row);
    standsLike(read, row);
    return read;
  });
}

function whole<T>(path: string, schema: z.ZodType<T>): T | null {
  if (!existsSync(path)) return null;
  return checked(path, schema, parseJson(path, textOf(readFileSync(path))));
}

function checked<T>(where: string, schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new Error(problemsOf(where, read.error));
}

function refuseTwins(path: string, entries: readonly { readonly key: string }[]): void {
  const seen = new Set<string>();
  for (const { key } of entries) {
    if (seen.has(key)) throw new Error(`${path}: key: ${key} is there twice; each needs one of its own.`);
    seen.add(key);
  }
}

/** A golden line may say that there is no answer. */
const noAnswer = "none";

/** A golden line that asks for something that is not there could never be met. */
function refuseUnknown(path: string, { golden, answers, labels, urgency }: TriageFolder): void {
  const known = {
    answer: new Set([...answers.map(({ key }) => key), noAnswer]),
    label: new Set(labels.map(({ label }) => label)),
    urgent: new Set(urgency?.rules.map(({ key }) => key)),
  };
  for (const [i, line] of golden.entries())
    for (const what of ["answer", "label", "urgent"] as const) {
      const wanted = line[what];
      if (typeof wanted === "string" && !known[what].has(wanted))
        throw new Error(`${path}, ${placeOf(line, i)}: ${what}: there is no ${wanted}.`);
    }
}
