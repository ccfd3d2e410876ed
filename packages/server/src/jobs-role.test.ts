import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { buildHouse, closeHouse } from "./house.ts";
import { startJobsRole } from "./jobs-role.ts";
import { withDatabase } from "./test/database.ts";
import { until } from "./test/fixtures.ts";

const whatsapp = { WHATSAPP_TOKEN: "token", WHATSAPP_APP_SECRET: "app secret", WHATSAPP_VERIFY_TOKEN: "verify" };

test("jobs that start while the database is away wait for it, and then work", () =>
  withDatabase(async (db, url) => {
    const folder = await mkdtemp(join(tmpdir(), "hotline-away-"));
    const way = join(folder, "socket");
    const address = new URL(url);
    const real = address.searchParams.get("host") ?? "";
    address.searchParams.set("host", way);
    const config = readConfig({ ...whatsapp, DATABASE_URL: address.href, HOTLINE_LOG_LEVEL: "silent" });
    const house = buildHouse(config);
    const said: string[] = [];
    house.log.warn = (_: unknown, text?: string) => void said.push(text ?? "");
    try {
      const starting = startJobsRole(house, {}, new AbortController().signal);
      await until(async () => said.some((text) => text.includes("the database is away")));
      await symlink(real, way);
      const role = await starting;
      const first = "select from graphile_worker.jobs where key = 'refresh-at-start'";
      await until(async () => (await db.query(first)).rowCount === 0);
      await role?.close();
      expect(said.filter((text) => text.includes("did not stop"))).toEqual([]);
    } finally {
      await closeHouse(house);
      await rm(folder, { recursive: true, force: true });
    }
  }));

test("jobs that cannot start for want of a database keep nobody from stopping", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hotline-away-"));
  const address = `postgres://hotline@localhost/hotline?host=${encodeURIComponent(join(folder, "socket"))}`;
  const house = buildHouse(readConfig({ ...whatsapp, DATABASE_URL: address, HOTLINE_LOG_LEVEL: "silent" }));
  const stopping = new AbortController();
  house.log.warn = () => stopping.abort();
  try {
    expect(await startJobsRole(house, {}, stopping.signal)).toBeUndefined();
  } finally {
    await closeHouse(house);
    await rm(folder, { recursive: true, force: true });
  }
});
