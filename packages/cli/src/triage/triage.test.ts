import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const main = fileURLToPath(new URL("../main.js", import.meta.url));
const bench = fileURLToPath(new URL("bench/main.ts", import.meta.url));
const run = promisify(execFile);
let folder = "";

const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join("\n");
const hours = ["when do you open", "what are your opening hours", "are you open on sunday", "when do you close today"];
const price = ["how much does it cost", "what is the price", "is the visit free", "what do I pay for a test"];
const way = ["where is the clinic", "how do I get to you", "which bus goes to the clinic", "what is your address"];
const words = { hours, price, way };
const rows = Object.entries(words).flatMap(([label, texts]) => texts.map((text) => ({ text, label })));
const tests = [
  { text: "when are you open", label: "hours" },
  { text: "what does the test cost", label: "price" },
  { text: "zzz", label: "oos" },
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hotline-triage-"));
  await mkdir(join(folder, "sets"));
  await writeFile(join(folder, "sets", "train.jsonl"), lines(rows));
  await writeFile(join(folder, "sets", "test.jsonl"), lines(tests));
  const quoted = rows.map(({ text, label }) => `"${text}",${label}`);
  await writeFile(join(folder, "labels.csv"), ["text,label", ...quoted].join("\n"));
  await writeFile(
    join(folder, "answers.jsonl"),
    lines([{ question: "may I bring my dog", answer: "No dogs, please." }]),
  );
});
afterAll(() => rm(folder, { recursive: true }));

const hotline = async (...args: readonly string[]) => (await run(process.execPath, [main, "triage", ...args])).stdout;
const failure = (...args: readonly string[]) => hotline(...args).catch((error: { stderr: string }) => error.stderr);

test("a model is trained from CSV and JSONL, measured, and says why", async () => {
  const model = join(folder, "clinic.model");
  const json = join(folder, "figures.json");
  const trained = await hotline("train", join(folder, "labels.csv"), join(folder, "answers.jsonl"), "--out", model);
  expect(trained).toContain("3 labels from 12 examples, 1 answer:");
  const report = await hotline("eval", join(folder, "sets", "test.jsonl"), "--model", model, "--json", json);
  expect(report).toContain("3 texts, 1 of them with none of the labels");
  expect(JSON.parse(await readFile(json, "utf8"))).toMatchObject({ texts: 3, accuracy: 1, auroc: 1 });
  const why = await hotline("explain", "what is the price of the test", "--model", model);
  expect(why).toMatch(/labels: price \(threshold/);
  expect(why).toMatch(/words: .*price \+/);
  const whyAsData = JSON.parse(await hotline("explain", "where are you", "--model", model, "--json"));
  expect(whyAsData.explanations.map(({ stage }: { stage: string }) => stage)).toEqual(["labels", "answers"]);
  expect(await hotline("explain", "STOP", "--model", model)).toMatch(/safety: opts out \("stop", eng\)/);
});

test("the folder of a whole project is checked by the triage in it, and silence is right where no answer is wanted", async () => {
  const project = join(folder, "project");
  await mkdir(join(project, "triage"), { recursive: true });
  await writeFile(join(project, "triage", "labels.jsonl"), lines(rows));
  const dogs = { eng: ["may I bring my dog", "are dogs allowed"] };
  const answer = { key: "dogs", title: { eng: "Dogs" }, text: { eng: "No dogs, please." }, questions: dogs };
  await writeFile(join(project, "triage", "answers.jsonl"), lines([answer]));
  const golden = [
    { text: "what is the price", label: "price" },
    { text: "who won the match last night", answer: "none" },
  ];
  await writeFile(join(project, "triage", "golden.jsonl"), lines(golden));
  expect(await hotline("check", project)).toContain("2 of 2 right on the golden set of 2 messages.");
});

test("what cannot be read or learned is said in one sentence", async () => {
  const broken = join(folder, "broken.jsonl");
  await writeFile(broken, '{"text":"hi","label":"a"}\nnot json');
  expect(await failure("train", broken, "--out", join(folder, "x"))).toMatch(
    /broken.jsonl, line 2: write one JSON object/,
  );
  expect(await failure("train", join(folder, "none.jsonl"), "--out", join(folder, "x"))).toMatch(/does not exist/);
  expect(await failure("train", folder, "--out", join(folder, "x"))).toMatch(/is a folder: give a file/);
  expect(await failure("train", join(folder, "labels.csv"), "--out", folder)).toMatch(/is a folder: give a file/);
  const sheet = join(folder, "labels.xlsx");
  await writeFile(sheet, "PK\u0003\u0004");
  expect(await failure("train", sheet, "--out", join(folder, "x"))).toMatch(/save it as CSV first/);
  const other = join(folder, "other.jsonl");
  await writeFile(other, '{"words":"hi"}');
  expect(await failure("train", other, "--out", join(folder, "x"))).toMatch(/line 1: it needs "text" and "label"/);
  expect(await failure("eval", other, "--model", broken)).toMatch(/not a model file/);
  expect(await failure("explain", "hi", "--model", join(folder, "none"))).toMatch(/train a model first/);
});

test("an empty row or a text under two labels stops no training, and is told", async () => {
  const uneven = join(folder, "uneven.csv");
  const more = [";hours", "is there a lift;", "when do you open;price"];
  await writeFile(uneven, ["text;label", ...rows.map(({ text, label }) => `${text};${label}`), ...more].join("\n"));
  const { stdout, stderr } = await run(process.execPath, [main, "triage", "train", uneven, "--out", join(folder, "u")]);
  expect(stdout).toContain("3 labels from 13 examples");
  expect(stderr).toContain('uneven.csv: left out line 14, whose text is empty; line 15, whose label is empty ("oos"');
  expect(stderr).toContain('"when do you open" stands under hours and price');
});

test("the bench finds sets by their files and writes its figures", async () => {
  const json = join(folder, "bench.json");
  const { stdout } = await run(process.execPath, [bench, folder, "--only", "labels", "--json", json]);
  expect(stdout).toContain("sets train test");
  const figures: readonly { set: string; metric: string; value: number }[] = JSON.parse(await readFile(json, "utf8"));
  expect(figures.find(({ metric }) => metric === "accuracy")).toEqual({
    set: "sets train test",
    metric: "accuracy",
    value: 1,
  });
  const nothing = run(process.execPath, [bench, join(folder, "sets"), "--only", "answers"]);
  await expect(nothing).rejects.toThrow("No set of a known kind");
});
