import { userInfo } from "node:os";
import { importProject } from "@hotline/server/store/import-project.ts";
import { clinic } from "@hotline/server/test/clinic.ts";
import { withDatabase } from "@hotline/server/test/database.ts";
import { afterEach, expect, test, vi } from "vitest";
import { flagCommand } from "./flag.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test("the list of flags says who switched one, why, and when in the words of people", () =>
  withDatabase(async (db, url) => {
    vi.stubEnv("DATABASE_URL", url);
    await importProject(db, clinic);
    const said: string[] = [];
    vi.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
    const run = (...words: string[]) => flagCommand().parseAsync(words, { from: "user" });
    await run("off", "media", "--note", "launch day", "--by", "Thandi");
    await db.query("update flags set switched_at = '2026-03-03T12:05:09.123Z'");
    await db.query("insert into sheds (name, reason, shed_at) values ('media', '{}', '2026-03-04T12:05:09.123Z')");
    said.length = 0;
    await run("list");
    const line = said
      .join("")
      .split("\n")
      .find((each) => each.includes("media"));
    expect(line).toMatch(
      /^off {2}media {2}held off by the load since 4 Mar 2026, \d\d:\d\d \S+ {2}by Thandi, 3 Mar 2026, \d\d:\d\d \S+: launch day$/,
    );
  }));

test("who switches at the terminal stands in the audit log, by name and as no member", () =>
  withDatabase(async (db, url) => {
    vi.stubEnv("DATABASE_URL", url);
    await importProject(db, clinic);
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await flagCommand().parseAsync(["off", "exports", "--by", "Thandi", "--note", "disk is full"], { from: "user" });
    await flagCommand().parseAsync(["on", "exports", "--by", "Omar"], { from: "user" });
    const { rows } = await db.query(
      "select member_id as member, member_name as name, action, subject, details->>'message' as why from audit_log order by id",
    );
    expect(rows).toEqual([
      { member: null, name: "Thandi", action: "flag.off", subject: "exports", why: "disk is full" },
      { member: null, name: "Omar", action: "flag.on", subject: "exports", why: "" },
    ]);
  }));

test("who says no name stands in the log as the user of the machine, also where a service has no USER", () =>
  withDatabase(async (db, url) => {
    vi.stubEnv("DATABASE_URL", url);
    vi.stubEnv("USER", undefined);
    await importProject(db, clinic);
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await flagCommand().parseAsync(["off", "exports"], { from: "user" });
    const { rows } = await db.query("select member_name as name from audit_log");
    expect(rows).toEqual([{ name: userInfo().username }]);
  }));
