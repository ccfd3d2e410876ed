import { expect, test } from "vitest";
import { withApi } from "../test/api.ts";

test("a browser gets the console at each of its addresses; a probe at a wrong one is told that there is nothing", () =>
  withApi(async ({ url }) => {
    const status = async (path: string, accept: string) =>
      (await fetch(`${url}${path}`, { headers: { accept } })).status;
    // 503 says that the console has not been built, which it need not be for this.
    expect([200, 503]).toContain(await status("/inbox/somebody", "text/html,*/*;q=0.8"));
    expect([200, 503]).toContain(await status("/", "*/*"));
    for (const path of ["/health", "/ready", "/healthz/live"]) expect(await status(path, "*/*")).toBe(404);
    expect(await status("/healthz", "*/*")).toBe(200);
  }));
