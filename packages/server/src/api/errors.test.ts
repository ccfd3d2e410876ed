import { GraphQLError } from "graphql";
import { expect, test } from "vitest";
import { openPool } from "../store/database.ts";
import { createLog } from "../telemetry/log.ts";
import { withDatabase } from "../test/database.ts";
import { masked } from "./errors.ts";

const toldOf = (code: string) => {
  const originalError = Object.assign(new Error(`secret of ${code}`), { code });
  return masked(new GraphQLError("secret", { originalError }), createLog("silent"));
};

test.each(["53100", "ENOSPC", "EDQUOT"])(
  "whoever asks while there is no room (%s) hears that, and whom to tell",
  (code) => {
    const { message, extensions } = toldOf(code);
    expect(extensions).toMatchObject({ code: "AWAY", reason: "DISK_FULL" });
    expect(message).toMatch(/no room left/);
  },
);

test.each(["22P02", "22021", "22008"])("whoever sends what the database cannot read (%s) is told so", (code) => {
  const { message, extensions } = toldOf(code);
  expect(extensions).toMatchObject({ code: "INVALID", reason: "UNREADABLE" });
  expect(message).not.toContain("secret");
});

test("who finds every connection in use hears that much is asked, and when to ask again, not that the database is away", async () => {
  await withDatabase(async (_db, url) => {
    const pool = openPool(url, 1);
    const busy = await pool.connect();
    const failure = await pool.query("select 1").catch((error: Error) => error);
    busy.release();
    await pool.end();
    const told = masked(new GraphQLError("secret", { originalError: failure as Error }), createLog("silent"));
    expect(told.extensions).toMatchObject({ code: "BUSY", reason: "SERVER_BUSY", retryAfter: 5 });
  });
});

test.each([
  ["57014", "SERVER_BUSY"],
  ["55P03", "TABLES_BUSY"],
])("whoever asks for more than can be done in time (%s) is told to come back", (code, reason) => {
  expect(toldOf(code).extensions).toMatchObject({ code: "BUSY", reason, retryAfter: 5 });
});

test("what went wrong in another way is not told", () => {
  expect(toldOf("42P01")).toMatchObject({
    extensions: { code: "INTERNAL" },
    message: expect.not.stringContaining("secret"),
  });
});
