import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { importProject } from "@hotline/server/store/import-project.ts";
import { withDatabase } from "@hotline/server/test/database.ts";
import { expect, test } from "vitest";
import { exampleFolder } from "../app/ensure-hotline.ts";
import { readProject } from "../project/read-project.ts";

const main = fileURLToPath(new URL("../main.js", import.meta.url));

async function published(url: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const env = { ...process.env, DATABASE_URL: url, ...more };
  return (await promisify(execFile)(process.execPath, [main, "import", exampleFolder], { env })).stdout;
}

test("whoever publishes a hotline that no number leads to is told how one does", () =>
  withDatabase(async (db, url) => {
    const hint = "No WhatsApp number leads to it yet";
    expect(await published(url)).toContain(`${hint}: \`npm start\` gives it one, or set WHATSAPP_PHONE_NUMBER_ID`);
    const clinic = { ...(await readProject(exampleFolder)), name: "Clinic line" };
    await importProject(db, clinic, { number: { phoneNumberId: "2", display: "2" } });
    expect(await published(url)).toContain(`${hint}: --replace "Clinic line", or set WHATSAPP_PHONE_NUMBER_ID`);
    expect(await published(url, { WHATSAPP_PHONE_NUMBER_ID: "1" })).not.toContain(hint);
  }));

test("a number stays as people read it where a later publication says nothing of it", () =>
  withDatabase(async (db, url) => {
    const number = { WHATSAPP_PHONE_NUMBER_ID: "106540352242922" };
    await published(url, number);
    const display = async () => (await db.query<{ display: string }>("select display from numbers")).rows[0]?.display;
    expect(await display()).toBe("106540352242922");
    await db.query("update numbers set display = '+27 60 012 3456'");
    await published(url, number);
    expect(await display()).toBe("+27 60 012 3456");
  }));

test("what is wrong in files that can be published all the same is told, and fails a dry run", async () => {
  const dir = await mkdtemp(join(tmpdir(), "hotline-import-"));
  try {
    await cp(exampleFolder, dir, { recursive: true });
    const menu = join(dir, "journeys", "menu.json");
    const text = await readFile(menu, "utf8");
    await writeFile(menu, text.replace(/"text": "/, '"text": "@(upper( '));
    const failure = await promisify(execFile)(process.execPath, [main, "import", dir, "--dry-run"]).catch((e) => e);
    expect(failure).toMatchObject({ code: 1, stdout: expect.stringContaining("error broken-expression") });
    expect(failure.stdout).toContain("1 error; nothing was changed.");
  } finally {
    await rm(dir, { recursive: true });
  }
});

test("whoever publishes other words for triage is told that they are learned, and is told nothing where they are known", () =>
  withDatabase(async (db, url) => {
    const hint = "Triage has something new to learn";
    expect(await published(url)).toContain(hint);
    await db.query("update triage_contents set trained_from = 'these words'");
    expect(await published(url)).not.toContain(hint);
  }));

test("whoever exports a hotline is told which files of its data sources lie elsewhere, and of a folder that cannot be", () =>
  withDatabase(async (db, url) => {
    await importProject(db, await readProject(exampleFolder));
    const run = (dir: string) =>
      promisify(execFile)(process.execPath, [main, "export", dir], {
        env: { ...process.env, DATABASE_URL: url },
        timeout: 100_000,
      });
    const dir = await mkdtemp(join(tmpdir(), "hotline-export-"));
    expect((await run(dir)).stdout).toContain(
      "Its data sources read data/cases.csv and data/news.xml: copy these files",
    );
    await rm(dir, { recursive: true });
    await expect(run("/proc/none")).rejects.toMatchObject({
      code: 1,
      stderr: "No folder can be made at /proc/none.\n",
    });
  }));
