import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { withDatabase } from "../test/database.ts";
import { until } from "../test/fixtures.ts";
import { openPool } from "./database.ts";
import { type Signal, Signals } from "./signals.ts";

test("while the database turns everybody away, one connection is tried at a time", async () => {
  const tries: number[] = [];
  const away = createServer((socket) => {
    tries.push(performance.now());
    socket.destroy();
  }).listen(0, "127.0.0.1");
  await once(away, "listening");
  const url = `postgres://x@127.0.0.1:${(away.address() as AddressInfo).port}/x`;
  const pool = openPool(url, 1);
  const signals = new Signals(pool, url);
  await signals.listen(() => undefined).catch(() => undefined);
  while (tries.length < 4) await once(away, "connection");
  await signals.close();
  // Doubled at each try, four would have come within two pauses of half a second.
  expect((tries[3] ?? 0) - (tries[0] ?? 0)).toBeGreaterThan(1200);
  await pool.end();
  away.close();
});

test("whoever lost the connection hears every signal once when it is there again, for any may have been missed", () =>
  withDatabase(async (db, databaseUrl) => {
    const signals = new Signals(db, databaseUrl, "listener");
    const heard: Signal[] = [];
    await signals.listen((signal) => heard.push(signal));
    await db.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listener'");
    await until(() => heard.length >= 4);
    await signals.close();
    expect(heard.toSorted()).toEqual(["flags", "inbox", "outbox", "people"]);
  }));
