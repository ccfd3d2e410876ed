import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const main = fileURLToPath(new URL("../main.js", import.meta.url));
const covid = fileURLToPath(new URL("../../../../examples/covid", import.meta.url));

let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "journeys-"));
  await cp(covid, join(dir, "covid"), { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
}

/** Runs `hotline` in the folder of the test, with these lines typed. */
function hotline(args: readonly string[], typed: readonly string[] = []): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...args], { cwd: dir }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), out: `${stdout}${stderr}` });
    });
    child.stdin?.end(typed.map((line) => `${line}\n`).join(""));
  });
}

/** Replaces a text in a file of the copied example. */
async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(dir, "covid", file);
  const text = await readFile(path, "utf8");
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

test("check is content with the example, and tells what is wrong after a slip", async () => {
  expect(await hotline(["check", "covid", "--strict"])).toEqual({
    code: 0,
    out: "9 journeys checked: 0 errors, 0 warnings\n",
  });
  await edit("journeys/menu.json", "@content.protect", "@content.protcet");
  const { code, out } = await hotline(["check", "covid"]);
  expect(code).toBe(1);
  expect(out).toMatch(/^Menu:[0-9a-f-]{36}: error unknown-name There is no content "protcet"/);
  expect(JSON.parse((await hotline(["check", "covid", "--json"])).out)).toMatchObject([{ code: "unknown-name" }]);
});

test("a warning fails only where it is asked to", async () => {
  await edit("journeys/menu.json", '"@content.guidance"', '"Sorry, what?"');
  expect((await hotline(["check", "covid"])).code).toBe(0);
  expect((await hotline(["check", "covid", "--strict"])).code).toBe(1);
});

test("test plays the example's conversations, and shows the difference when a text changes", async () => {
  const fine = await hotline(["test", "covid"]);
  expect(fine).toMatchObject({ code: 0, out: expect.stringMatching(/Menu +nodes (\d+)\/\1 [\s\S]* 0 failed/) });
  await edit("journeys/news.json", "@content.news_none", "No news today");
  const { code, out } = await hotline(["test", "covid", "--filter", "without news"]);
  expect(code).toBe(1);
  expect(out).toContain("✗ Without news, the hotline says so");
  expect(out).toContain("+ No news today");
  expect(out).toContain("0 passed, 1 failed");
});

test("a chat that is recorded can be played as a test and compared with other journeys", async () => {
  const chat = ["hello", "Symptoms", "/after 1 day", "no"];
  await hotline(["play", "covid", "--record", "covid/tests/mine.conversation"], chat);
  expect(await hotline(["test", "covid", "--filter", "mine.conversation"])).toMatchObject({ code: 0 });
  await hotline(["play", "covid", "--record", "chat.json"], chat);
  expect(await hotline(["diff-run", "chat.json", "covid"])).toEqual({ code: 0, out: "All 3 turns go the same way.\n" });
  await edit("content/health.json", "Do you have", "Have you got");
  const { code, out } = await hotline(["diff-run", "chat.json", "covid"]);
  expect(code).toBe(1);
  expect(out).toMatch(/^They part at turn \d/);
  expect(out).toContain("Have you got");
});

test("a file that is no recording is told so", async () => {
  const { code, out } = await hotline(["diff-run", "covid/hotline.json", "covid"]);
  expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining("is no recording") });
});
