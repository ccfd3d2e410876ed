import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { withApi } from "../test/api.ts";
import { consoleRoutes } from "./static.ts";

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

test("a browser keeps what has its contents in its name, and asks again for all else", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hotline-console-"));
  const app = Fastify();
  const kept = async (url: string) =>
    (await app.inject({ url, headers: { accept: "text/html" } })).headers["cache-control"];
  try {
    await mkdir(join(folder, "assets"));
    for (const file of ["index.html", "icon.svg", "assets/main-1a2b.js"]) await writeFile(join(folder, file), file);
    await consoleRoutes(app, folder);
    expect(await kept("/assets/main-1a2b.js")).toBe("public, max-age=31536000, immutable");
    expect(await kept("/icon.svg")).toBe("public, max-age=0");
    expect(await kept("/inbox")).toBe("no-cache");
    expect(await kept("/assets/gone.js")).toBeUndefined();
  } finally {
    await app.close();
    await rm(folder, { recursive: true });
  }
});

test("a console that is built while the server runs is served, and one that is built anew in its place, too", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hotline-console-"));
  const app = Fastify();
  const get = async (url: string, accept = "*/*") => {
    const { statusCode, body, headers } = await app.inject({ url, headers: { accept } });
    return { statusCode, body, safe: headers["x-content-type-options"] === "nosniff" };
  };
  try {
    await consoleRoutes(app, folder);
    expect(await get("/inbox", "text/html")).toMatchObject({ statusCode: 503 });
    for (const build of ["first", "second"]) {
      await rm(join(folder, "assets"), { recursive: true, force: true });
      await mkdir(join(folder, "assets"), { recursive: true });
      await writeFile(join(folder, "index.html"), `page of the ${build} build`);
      await writeFile(join(folder, "icon.svg"), `<svg id="${build}"/>`);
      await writeFile(join(folder, "assets", `main-${build}.js`), `script of the ${build} build`);
      expect(await get("/inbox", "text/html")).toEqual({
        statusCode: 200,
        body: `page of the ${build} build`,
        safe: true,
      });
      expect(await get("/icon.svg")).toEqual({ statusCode: 200, body: `<svg id="${build}"/>`, safe: true });
      const script = { statusCode: 200, body: `script of the ${build} build`, safe: true };
      expect(await get(`/assets/main-${build}.js`)).toEqual(script);
    }
    for (const gone of ["/assets/main-first.js", "/assets/", "/assets/../index.html", "/assets/%2e%2e/index.html"])
      expect((await get(gone)).statusCode).toBeGreaterThanOrEqual(400);
  } finally {
    await app.close();
    await rm(folder, { recursive: true });
  }
});
