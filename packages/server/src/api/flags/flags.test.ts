import { expect, test } from "vitest";
import { FlagBoard } from "../../store/flag-board.ts";
import { newUuid } from "../../store/uuid.ts";
import { withApi } from "../../test/api.ts";

test("an admin switches a feature off, everybody who looks is told, and another process knows it without being told", () =>
  withApi(async ({ as, db, organisation }) => {
    const board = new FlagBoard(db);
    await board.start();
    const told = as("viewer").subscribe("flags/flags-changed", {});
    const first = (await told.next()).value.flagsChanged;
    expect(first.map(({ isOn }: { isOn: boolean }) => isOn)).toEqual(Array(6).fill(true));
    await as("admin").run("flags/switch-flag", { name: "readMarks", isOn: false, note: " launch day " });
    const second = (await told.next()).value.flagsChanged;
    expect(second).toContainEqual(expect.objectContaining({ name: "readMarks", isOn: false, note: "launch day" }));
    await told.return?.();
    await expect.poll(() => board.isOn(organisation.id, "readMarks")).toBe(false);
    expect(board.isOn(organisation.id, "media")).toBe(true);
    expect(board.isOn(newUuid(), "readMarks")).toBe(true);
    await board.close();
    const { rows } = await db.query("select action, subject, details from audit_log where action like 'flag%'");
    expect(rows).toEqual([{ action: "flag.off", subject: "readMarks", details: { message: "launch day" } }]);
  }));

test("who switches off what another admin has switched off meanwhile leaves that one's word on it", () =>
  withApi(async ({ as, db }) => {
    await as("admin").run("flags/switch-flag", { name: "media", isOn: false, note: "disk nearly full" });
    const { switchFlag } = await as("admin").run("flags/switch-flag", { name: "media", isOn: false, note: "busy" });
    expect(switchFlag).toContainEqual(
      expect.objectContaining({ name: "media", isOn: false, note: "disk nearly full" }),
    );
    expect((await db.query("select from audit_log where action = 'flag.off'")).rowCount).toBe(1);
  }));

test("only who may switches; another organisation's flags stay as they are; a note has an end", () =>
  withApi(async ({ as }) => {
    for (const role of ["viewer", "operator", "builder"] as const)
      await expect(as(role).run("flags/switch-flag", { name: "media", isOn: false })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    await expect(
      as("admin").run("flags/switch-flag", { name: "media", isOn: false, note: "x".repeat(501) }),
    ).rejects.toMatchObject({ code: "INVALID" });
    await as("admin").run("flags/switch-flag", { name: "media", isOn: false, note: "😀".repeat(250) });
    const { flags } = await as("admin", { organisation: "other" }).run("flags/flags", {});
    expect(flags.every(({ isOn }: { isOn: boolean }) => isOn)).toBe(true);
  }));
