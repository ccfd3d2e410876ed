import { importProject } from "@hotline/server/store/import-project.ts";
import { liveVersion } from "@hotline/server/store/triage-models.ts";
import { clinic } from "@hotline/server/test/clinic.ts";
import { withDatabase } from "@hotline/server/test/database.ts";
import { afterEach, expect, test, vi } from "vitest";
import { triageCommand } from "../commands/triage.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Runs `hotline triage …` and returns what it said. */
async function run(...words: string[]): Promise<string> {
  const said: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
  await triageCommand().parseAsync(words, { from: "user" });
  return said.join("");
}

test("a hotline learns from a correction by commands, and goes back", () =>
  withDatabase(async (db, url) => {
    vi.stubEnv("DATABASE_URL", url);
    const { organisationId } = await importProject(db, clinic);
    expect(await run("retrain")).toMatch(/^Version \w+ is live\. .*emergencies 2 of 2/);
    const first = await liveVersion(db, organisationId);
    await run("correct", "where may I leave my bicycle", "--answer", "opening", "--by", "Thandi");
    expect(await run("corrections")).toMatch(/answer: nothing → opening {2}\(Thandi\) {2}where may I leave my bicycle/);
    expect(await run("approve")).toContain("1 approved");
    expect(await run("corrections")).toBe("0 proposed.\n");
    await run("retrain");
    expect(await liveVersion(db, organisationId)).not.toBe(first);
    expect(await run("rollback")).toContain(`Version ${first} is live`);
    expect(await liveVersion(db, organisationId)).toBe(first);
  }));

test("a training beside another one, as after an approval, begins again when that one's model goes live first", () =>
  withDatabase(async (db, url) => {
    vi.stubEnv("DATABASE_URL", url);
    await importProject(db, clinic);
    const both = [run("retrain"), run("retrain")];
    const said: string[] = [];
    vi.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
    await Promise.all(both);
    expect(said).toEqual([
      expect.stringMatching(/^Version \w+ is live\./),
      "Another model went live during this training: it begins again.\n",
      expect.stringMatching(/^Nothing new was learned: version \w+ stays live\./),
    ]);
  }));

test("a correction to an answer or a rule that is not there is refused with those that are", () =>
  withDatabase(async (db, url) => {
    vi.stubEnv("DATABASE_URL", url);
    await importProject(db, clinic);
    await expect(run("correct", "hello", "--answer", "openning")).rejects.toThrow(/no answer openning, but .*opening/);
    await expect(run("correct", "hello", "--urgent", "nosuch")).rejects.toThrow("no rule nosuch, but ");
    expect(await run("correct", "hello", "--answer", "none")).toContain("Proposed as");
    expect(await run("correct", "hello", "--not-urgent")).toContain("Proposed as");
  }));

test("what is no id of a correction or a message is told so, with where the ids are", () =>
  withDatabase(async (db, url) => {
    vi.stubEnv("DATABASE_URL", url);
    await importProject(db, clinic);
    await expect(run("approve", "first")).rejects.toThrow(/^first is no id of a correction: .*triage corrections/);
    await expect(run("correct", "hello", "--message", "--not-urgent")).rejects.toThrow("hello is no id of a message");
  }));

test("a correction says exactly one thing", async () => {
  await expect(run("correct", "hello")).rejects.toThrow("Give one of");
  await expect(run("correct", "hello", "--label", "a", "--not-urgent")).rejects.toThrow("Give one of");
});
