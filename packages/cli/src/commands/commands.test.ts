import { execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Project } from "@hotline/core/model/project.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeProject } from "../project/write-project.ts";
import { commands } from "./index.ts";

const main = fileURLToPath(new URL("../main.js", import.meta.url));
const id = (n: number) => `22222222-0000-4000-8000-${String(n).padStart(12, "0")}`;
const journey = id(1);

const nodes = [
  {
    uuid: id(10),
    actions: [{ uuid: id(11), type: "send_msg", text: "How are you?", quick_replies: ["Well", "Ill"] }],
    exits: [{ uuid: id(12), destination_uuid: id(20) }],
  },
  {
    uuid: id(20),
    actions: [],
    router: {
      type: "switch",
      operand: "@input.text",
      wait: { type: "msg" },
      result_name: "mood",
      cases: [{ uuid: id(21), type: "has_any_word", arguments: ["ill malade"], category_uuid: id(22) }],
      categories: [
        { uuid: id(22), name: "Ill", exit_uuid: id(23) },
        { uuid: id(24), name: "Other", exit_uuid: id(25) },
      ],
      default_category_uuid: id(24),
    },
    exits: [
      { uuid: id(23), destination_uuid: id(30) },
      { uuid: id(25), destination_uuid: id(10) },
    ],
  },
  {
    uuid: id(30),
    actions: [{ uuid: id(31), type: "send_msg", text: "Please rest." }],
    exits: [{ uuid: id(32) }],
  },
];

const clinic: Project = {
  name: "Clinic line",
  languages: ["eng", "fra"],
  timezone: "Africa/Kigali",
  fields: [],
  globals: {},
  triggers: [{ kind: "keyword", keywords: { eng: ["hi"] }, match: "only", interrupt: true, journey }],
  journeys: [
    {
      uuid: journey,
      name: "Mood",
      spec_version: "14.2.0",
      language: "eng",
      type: "messaging",
      revision: 1,
      expire_after_minutes: 60,
      localization: {
        fra: {
          [id(11)]: { text: ["Comment allez-vous ?"], quick_replies: ["Bien", "Malade"] },
          [id(31)]: { text: ["Reposez-vous."] },
        },
      },
      nodes,
    },
  ],
  content: {},
  dataSources: [],
};

let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "play-"));
  await writeProject(dir, clinic);
});
afterAll(() => rm(dir, { recursive: true }));

async function play(typed: string, ...args: readonly string[]): Promise<readonly string[]> {
  const running = promisify(execFile)(process.execPath, [main, "play", ...args]);
  running.child.stdin?.end(typed);
  const { stdout } = await running;
  return stdout.split("\n").filter((line) => line !== "");
}

test("piped text is answered as by the hotline", async () => {
  expect(await play("hi\nfine\nI am ill\n", dir)).toEqual([
    "> hi",
    "How are you?",
    "  [Well]",
    "  [Ill]",
    "> fine",
    "How are you?",
    "  [Well]",
    "  [Ill]",
    "> I am ill",
    "Please rest.",
  ]);
});

test("a single journey begins by itself, in the language asked for", async () => {
  expect(await play("malade\n", join(dir, "journeys", "mood.json"), "--language", "fra")).toEqual([
    "Comment allez-vous ?",
    "  [Bien]",
    "  [Malade]",
    "> malade",
    "Reposez-vous.",
  ]);
});

test("a message that starts nothing is told so", async () => {
  expect(await play("what?\n", dir)).toContain("  (no answer: no trigger fits)");
});

test("a slip in /after ends no chat, and is seen in the end by whoever plays the lines of a file", async () => {
  const lines = "hi\n/after x\n/after\nI am ill\n";
  const failure = await play(lines, dir).catch((error) => error);
  expect(failure).toMatchObject({ code: 1, stdout: expect.stringContaining('  ! "x" is no span of time: write e.g.') });
  expect(failure.stdout).toContain("> I am ill\nPlease rest.");
});

test("whoever calls it with an older Node is told how it runs", async () => {
  const older = 'data:text/javascript,Object.defineProperty(process,"version",{value:"v20.1.0"})';
  const failure = await promisify(execFile)(process.execPath, ["--import", older, main, "start"]).catch((e) => e);
  const sentence = "Hotline needs Node 24 or newer, not v20.1.0. It brings its own along: npm run hotline -- --help\n";
  expect(failure).toMatchObject({ code: 1, stdout: "", stderr: sentence });
});

test("a file without journeys makes no folder that cannot be played", async () => {
  const file = join(dir, "none.json");
  await writeFile(file, JSON.stringify({ flows: [] }));
  const into = join(dir, "none");
  const failure = await promisify(execFile)(process.execPath, [main, "import", file, "--into", into]).catch((e) => e);
  expect(failure).toMatchObject({ code: 1, stderr: `${file} has no journeys in it: nothing was written.\n` });
  expect(existsSync(into)).toBe(false);
});

test.each([
  [["play", "nowhere"], "There is no nowhere: give a project folder or a journey's JSON file."],
  [["play", "DIR", "--language", "xho"], "Clinic line does not speak xho: choose one of eng, fra."],
  [["import", tmpdir(), "--dry-run"], "is no project folder"],
  [["import", "DIR", "--move", main], `${main} is not valid JSON`],
  [["diff-run", "DIR", "DIR"], "A folder was given where a file is needed."],
  [["serve"], "DATABASE_URL is missing"],
  [["serve", "--role", "web,cook"], '"cook" is none of web, converse, deliver, jobs'],
  [["check", main], "is no project folder"],
  [["diff-run", "DIR/nowhere.json", "DIR"], "nowhere.json."],
  [["replay-data", "nowhere"], "There is no folder nowhere."],
  [["triage", "check", "DIR"], "is no triage folder"],
  [["admin-link", "--url", "example.org"], "must begin with http"],
])("hotline %j says in a sentence what to do", async (args, sentence) => {
  const { DATABASE_URL: _, WHATSAPP_TOKEN: __, ...env } = process.env;
  const words = args.map((word) => word.replace("DIR", dir));
  const failure = await promisify(execFile)(process.execPath, [main, ...words], { env }).catch((error) => error);
  expect(failure).toMatchObject({ code: 1, stderr: expect.stringContaining(sentence) });
  expect(failure.stderr).not.toMatch(/\n {4}at /);
});

test("hotline serve beside another program says which port is taken, and what to do", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  try {
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const settings = { WHATSAPP_TOKEN: "t", WHATSAPP_APP_SECRET: "s", WHATSAPP_VERIFY_TOKEN: "v", PORT: String(port) };
    const env = { ...process.env, DATABASE_URL: "postgres://nobody@127.0.0.1/none", ...settings };
    const failure = await promisify(execFile)(process.execPath, [main, "serve"], { env }).catch((error) => error);
    const sentence = `Port ${port} cannot be used (another program listens there): choose another by PORT.`;
    expect(failure).toMatchObject({ code: 1, stderr: expect.stringContaining(sentence) });
  } finally {
    other.close();
  }
});

test("a command that is called wrongly says which help to read", async () => {
  for (const [words, help] of [
    [["import"], "(hotline import --help shows what it takes)"],
    [["triage", "explain"], "(hotline triage explain --help shows what it takes)"],
  ] as const) {
    const failure = await promisify(execFile)(process.execPath, [main, ...words]).catch((error) => error);
    expect(failure).toMatchObject({ code: 1, stderr: expect.stringContaining(help) });
  }
});

test("every command has its own name, and a help with examples", async () => {
  expect(Object.keys(commands).length).toBeGreaterThan(7);
  for (const [name, command] of Object.entries(commands)) {
    let help = "";
    const made = (await command()).configureOutput({ writeOut: (text) => (help += text) });
    expect(made.name()).toBe(name);
    made.outputHelp();
    expect(help).toContain("Usage: ");
    expect(help).toMatch(/Examples:\n {2}\S/);
  }
});
