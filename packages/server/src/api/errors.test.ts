import { GraphQLError } from "graphql";
import { expect, test } from "vitest";
import { createLog } from "../telemetry/log.ts";
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

test("what went wrong in another way is not told", () => {
  expect(toldOf("42P01")).toMatchObject({
    extensions: { code: "INTERNAL" },
    message: expect.not.stringContaining("secret"),
  });
});
