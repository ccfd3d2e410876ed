import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { firstDifference, judge } from "./kind.ts";
import { kinds } from "./kinds/index.ts";
import { Normaliser } from "./normalise.ts";
import { runCorpus } from "./run.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A corpus folder of these files; path → JSON. */
function corpus(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  folders.push(folder);
  for (const [path, json] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(json));
  }
  return folder;
}

function report(folder: string): readonly string[] {
  const lines: string[] = [];
  runCorpus(folder, kinds, (line) => lines.push(line));
  return lines;
}

const templates = {
  meta: { environment: {}, contexts_file: "contexts.json" },
  cases: [
    { id: "right", mode: "text", template: "Hi @name", context: "c", expected: "Hi Ann" },
    { id: "wrong", mode: "text", template: "Hi @name", context: "c", expected: "Hi Bob" },
  ],
};
const contexts = { c: { name: { type: "text", value: "Ann" } } };

test("tells what passed, the first line that differs of what did not, and the sum at the end", () => {
  const folder = corpus({ "expressions/templates.json": templates, "expressions/contexts.json": contexts });
  expect(report(folder)).toEqual([
    "templates: 1 passed, 1 failed",
    '  wrong: expected "text": "Hi Bob", got "text": "Hi Ann"',
    "1 passed, 1 failed",
  ]);
});

test("a file that cannot be run is one failure and stops nothing", () => {
  const lines = report(corpus({ "expressions/templates.json": templates }));
  expect(lines[0]).toBe("templates: 0 passed, 1 failed");
  expect(lines.at(-1)).toBe("0 passed, 1 failed");
});

const flow = {
  uuid: "5a9dd8f5-7a5f-4c3b-9d4f-0c4d0b1c1a01",
  name: "Colour",
  spec_version: "14.4.2",
  language: "eng",
  type: "messaging",
  nodes: [
    {
      uuid: "5a9dd8f5-7a5f-4c3b-9d4f-0c4d0b1c1a02",
      actions: [{ type: "send_msg", uuid: "5a9dd8f5-7a5f-4c3b-9d4f-0c4d0b1c1a03", text: "Hi @contact" }],
      exits: [{ uuid: "5a9dd8f5-7a5f-4c3b-9d4f-0c4d0b1c1a04" }],
    },
  ],
};
const reference = { uuid: flow.uuid, name: flow.name };
const run = { run_uuid: "11111111-1111-4111-8111-111111111111", flow: reference };
const session = {
  contact: { uuid: "5a9dd8f5-7a5f-4c3b-9d4f-0c4d0b1c1a05", name: "Ann", created_on: "2030-01-01T00:00:00Z" },
  trigger: { type: "manual", flow: reference, triggered_on: "2030-01-01T00:00:00Z" },
  outputs: [
    {
      events: [
        { type: "run_started", ...run },
        { type: "msg_created", msg: { text: "Hi Ann", unsendable_reason: "no_route", locale: "eng" } },
        { type: "run_ended", ...run, status: "completed" },
      ],
      segments: [],
      session: {
        uuid: "22222222-2222-4222-8222-222222222222",
        type: "messaging",
        status: "completed",
        sprints: 1,
        contact_uuid: "5a9dd8f5-7a5f-4c3b-9d4f-0c4d0b1c1a05",
        trigger: {},
        runs: [{ uuid: run.run_uuid, flow: reference, status: "completed" }],
      },
    },
  ],
};

test("runs a whole session, whatever its clock and its new ids are", () => {
  const folder = corpus({ "runner/colour.json": { flows: [flow] }, "runner/colour.hello.json": session });
  expect(report(folder)).toEqual(["runner: 1 passed, 0 failed", "1 passed, 0 failed"]);
});

test("the same id in one place and another in the other is a difference", () => {
  const one = new Normaliser().apply(["11111111-1111-4111-8111-111111111111", "11111111-1111-4111-8111-111111111111"]);
  const two = new Normaliser().apply(["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"]);
  expect(firstDifference(one, two)).toBe('expected "<id 1>", got "<id 2>"');
});

test("the order of properties is no difference, and a throw is one", () => {
  expect(judge("a", { a: 1, b: undefined, c: 2 }, () => ({ c: 2, a: 1 }))).toEqual({ id: "a", passed: true });
  const thrown = judge("b", 1, () => {
    throw new Error("broken");
  });
  expect(thrown).toMatchObject({ passed: false, difference: expect.stringContaining("threw broken") });
});

test("the command says by its exit status whether everything passed", () => {
  const main = join(import.meta.dirname, "main.ts");
  const folder = corpus({ "expressions/templates.json": templates, "expressions/contexts.json": contexts });
  const failed = spawnSync(process.execPath, [main, folder], { encoding: "utf8" });
  expect([failed.status, failed.stdout.trim().split("\n").at(-1)]).toEqual([1, "1 passed, 1 failed"]);
  const nothing = spawnSync(process.execPath, [main, folder, "--only", "runner"], { encoding: "utf8" });
  expect(nothing.status).toBe(1);
});
