import { expect, test } from "vitest";
import { withDatabase } from "../test/database.ts";
import { until } from "../test/fixtures.ts";
import { startRelay } from "../test/relay.ts";
import { DatabaseWatch, type Teller } from "./database-watch.ts";

const refused = (told: string[], n: number) => ({
  error: `connect ECONNREFUSED ${n}`,
  code: "ECONNREFUSED",
  tell: () => void told.push(`complaint ${n}`),
});

/** What it tells, in short. */
function tellerOf(told: string[]): Teller {
  return {
    gone: () => void told.push("gone"),
    stillGone: () => void told.push("still gone"),
    back: (_seconds, keptBack) => void told.push(`back ${keptBack}`),
  };
}

test("of an absent database it is told that it is gone, from time to time that it still is, and that it is back", () =>
  withDatabase(async (_db, url) => {
    const told: string[] = [];
    const relay = await startRelay(url);
    await relay.close();
    const watch = new DatabaseWatch(relay.url, tellerOf(told), { look: 5, tell: 100 });
    expect([1, 2, 3].map((n) => watch.takes(refused(told, n)))).toEqual([true, true, true]);
    await until(() => told.length >= 3);
    expect(watch.takes(refused(told, 4))).toBe(true);
    expect(watch.takes({ ...refused(told, 5), code: "23505", error: "duplicate key" })).toBe(false);
    const again = await startRelay(url, Number(new URL(relay.url).port));
    await until(() => told.at(-1) === "back 4");
    expect(told.slice(0, 3)).toEqual(["gone", "still gone", "still gone"]);
    await watch.close();
    await again.close();
  }));

test("a complaint of a database that answers is told after a look", () =>
  withDatabase(async (_db, url) => {
    const told: string[] = [];
    const watch = new DatabaseWatch(url, tellerOf(told), { look: 5, tell: 5 });
    expect(watch.takes(refused(told, 1))).toBe(true);
    await until(() => told.length > 0);
    expect(told).toEqual(["complaint 1"]);
    await watch.close();
    expect(watch.takes(refused(told, 2))).toBe(false);
  }));
