import { expect, test } from "vitest";
import { withoutToken } from "./without-token.ts";

test("a token that WhatsApp repeats is cut out of what it says, and a short one cuts no words", () => {
  const token = "EAAGm0PX4ZCpsBAKZCZCl";
  expect(withoutToken(`Malformed access token ${token}`, token)).toBe("Malformed access token …");
  expect(withoutToken("Malformed access token", "t")).toBe("Malformed access token");
});
