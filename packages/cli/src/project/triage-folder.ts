import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { TriageContent } from "@hotline/core/model/triage.ts";
import { makeFolder } from "../make-folder.ts";
import { contentOf, readTriageFolder } from "../triage/read-folder.ts";

const files = ["answers.jsonl", "labels.jsonl", "golden.jsonl", "urgency.json", "states.json"] as const;

/** Reads `triage/` of a project folder; undefined where there is none. */
export function readTriage(dir: string): TriageContent | undefined {
  const folder = join(dir, "triage");
  if (!files.some((name) => existsSync(join(folder, name)))) return undefined;
  return contentOf(readTriageFolder(folder));
}

/** Writes `triage/` of a project folder as `readTriage` reads it; without content it is not there afterwards. */
export async function writeTriage(dir: string, content: TriageContent | undefined): Promise<void> {
  const folder = join(dir, "triage");
  if (content === undefined) {
    await Promise.all(files.map((name) => rm(join(folder, name), { force: true })));
    return;
  }
  await makeFolder(folder);
  const { answers, labels, golden, urgency, states } = content;
  const texts = {
    "answers.jsonl": lines(answers),
    "labels.jsonl": lines(labels),
    "golden.jsonl": lines(golden),
    // A file without rules would be refused as unfinished.
    "urgency.json": urgency.rules.length === 0 ? null : whole(urgency),
    "states.json": whole({ states }),
  } satisfies Record<(typeof files)[number], string | null>;
  await Promise.all(files.map((name) => writeOrRemove(join(folder, name), texts[name])));
}

function writeOrRemove(path: string, text: string | null): Promise<void> {
  return text === null ? rm(path, { force: true }) : writeFile(path, text);
}

const lines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");
const whole = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
