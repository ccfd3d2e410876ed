import { existsSync } from "node:fs";
import { join } from "node:path";
import { say } from "../output.ts";
import { contradictionsIn } from "./contradictions.ts";
import { askGolden } from "./golden.ts";
import { writeModel } from "./models.ts";
import { readTriageFolder, type TriageFolder } from "./read-folder.ts";
import { trainFolder } from "./train-folder.ts";

/** `hotline triage check`: says what of the golden set is right, and how held-out urgency examples fared. */
export async function checkFolder(dir: string, out: string | undefined): Promise<void> {
  const folder = readTriageFolder(triageOf(dir));
  if (Object.values(folder).every(isEmpty)) throw new Error(noFolder(dir));
  for (const line of contradictionsIn(folder)) say(line);
  const model = await trainFolder(folder);
  if (out !== undefined) writeModel(out, model);
  const findings = askGolden(model, folder.golden);
  for (const { what, wanted, got, text } of findings.filter(({ right }) => !right))
    say(`${what}: "${text}" should be ${wanted}, is ${got}`);
  const right = findings.filter((finding) => finding.right).length;
  say(`${right} of ${findings.length} right on the golden set of ${folder.golden.length} messages.`);
  const measured = model.urgency?.measured;
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  if (measured)
    say(
      `Urgency, each example judged by a model that had not seen it: ${percent(measured.missed)} of ${measured.urgent} missed; ` +
        `false alarms on near misses ${percent(measured.nearAlarms)}, on ordinary messages ${percent(measured.ordinaryAlarms)}.`,
    );
}

/** A project's folder is as good as the one named `triage` in it. */
function triageOf(dir: string): string {
  const inside = join(dir, "triage");
  return existsSync(inside) ? inside : dir;
}

function isEmpty(part: TriageFolder[keyof TriageFolder]): boolean {
  return part === null || ("length" in part && part.length === 0);
}

function noFolder(dir: string): string {
  return `${dir} is no triage folder: it has nothing in answers.jsonl, labels.jsonl, urgency.json, states.json or golden.jsonl.`;
}
