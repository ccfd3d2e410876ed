import type pg from "pg";
import { expect, test } from "vitest";
import { withDatabase } from "../test/database.ts";
import { until } from "../test/fixtures.ts";
import { type Batch, Changes, type Topic } from "./changes.ts";
import { newUuid } from "./uuid.ts";

const [ours, theirs] = [newUuid<"organisation">(), newUuid<"organisation">()];

/** Two processes' hubs on one database, and all batches that a subscriber of ours got from the second. */
function withHubs(run: (a: Changes, b: Changes, heard: Batch[], db: pg.Pool) => Promise<void>): Promise<void> {
  return withDatabase(async (db, url) => {
    const hubs = [new Changes(db, url), new Changes(db, url)] as const;
    const heard: Batch[] = [];
    try {
      for (const hub of hubs) await hub.listen();
      hubs[1].subscribe(ours, (batch) => heard.push(batch));
      await run(...hubs, heard, db);
    } finally {
      for (const hub of hubs) await hub.close();
    }
  });
}

const idsOf = (heard: readonly Batch[], topic: Topic) =>
  heard.flatMap((batch) => {
    const changed = batch.get(topic) ?? [];
    return changed === "all" ? ["all"] : [...changed];
  });

test("a change of one process is heard in another, and by itself", async () => {
  await withHubs(async (a, b, heard) => {
    const here: Batch[] = [];
    a.subscribe(ours, (batch) => here.push(batch));
    a.touch(ours, "conversation", ["one"]);
    await until(() => heard.length > 0 && here.length > 0);
    expect(heard).toEqual([new Map([["conversation", new Set(["one"])]])]);
    expect(here).toEqual(heard);
    b.touch(ours, "team");
    await until(() => heard.some((batch) => batch.get("team") === "all"));
  });
});

test("a process hears its own changes once, also while the database is away", async () => {
  await withHubs(async (a, b, heard) => {
    b.touch(ours, "contact", ["one"]);
    a.touch(ours, "contact", ["two"]);
    await until(() => idsOf(heard, "contact").includes("two"));
    expect(idsOf(heard, "contact").toSorted()).toEqual(["one", "two"]);
    const away = new Changes({ query: () => Promise.reject(new Error("Connection terminated")) } as never, "");
    const here: Batch[] = [];
    away.subscribe(ours, (batch) => here.push(batch));
    away.touch(ours, "contact", ["three"]);
    await until(() => idsOf(here, "contact").includes("three"));
    await away.close();
  });
});

test("another organisation's changes are not heard, nor any after the end of a subscription", async () => {
  await withHubs(async (a, b, heard) => {
    const left: Batch[] = [];
    const leave = b.subscribe(ours, (batch) => left.push(batch));
    leave();
    a.touch(theirs, "conversation", ["foreign"]);
    a.touch(ours, "conversation", ["one"]);
    await until(() => heard.length > 0);
    expect(idsOf(heard, "conversation")).toEqual(["one"]);
    expect(left).toEqual([]);
  });
});

test("a flood of changes arrives whole in few batches", async () => {
  await withHubs(async (a, b, heard) => {
    const ids = Array.from({ length: 1000 }, () => newUuid());
    for (const [i, id] of ids.entries()) (i % 2 ? a : b).touch(ours, "conversation", [id]);
    await until(() => new Set(idsOf(heard, "conversation")).size === 1000);
    expect(heard.length).toBeLessThan(12);
  });
});

test("the ticks of a full second are told of by name, each message once however many ticks it has", async () => {
  await withHubs(async (a, _, heard) => {
    const ids = Array.from({ length: 4000 }, () => newUuid());
    a.touch(ours, "tick", []);
    for (let ticks = 0; ticks < 3; ticks++) for (const id of ids) a.touch(ours, "tick", [id]);
    await until(() => new Set(idsOf(heard, "tick")).size === ids.length);
    expect(idsOf(heard, "tick").toSorted()).toEqual(ids.toSorted());
  });
});

test("more changes than are worth naming come as all", async () => {
  await withHubs(async (a, _, heard) => {
    a.touch(
      ours,
      "conversation",
      Array.from({ length: 20_001 }, () => newUuid()),
    );
    await until(() => heard.length > 0);
    expect(idsOf(heard, "conversation")).toEqual(["all"]);
  });
});

test("after a lost connection everything may have changed, and later changes are heard again", async () => {
  await withHubs(async (a, _, heard, db) => {
    await db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'hotline changes' and datname = current_database()`,
    );
    await until(() => idsOf(heard, "conversation").includes("all") && idsOf(heard, "contact").includes("all"));
    heard.length = 0;
    a.touch(ours, "contact", ["one"]);
    await until(() => idsOf(heard, "contact").includes("one"));
  });
});

test("when another process is gone everything may have changed: it may have died before it told of its last commit", () =>
  withDatabase(async (db, url) => {
    const [hub, other] = [new Changes(db, url, 50), new Changes(db, url)];
    try {
      await other.listen();
      await hub.listen();
      const heard: Batch[] = [];
      hub.subscribe(ours, (batch) => heard.push(batch));
      expect(heard).toEqual([]);
      await other.close();
      await until(() => idsOf(heard, "conversation").includes("all"));
    } finally {
      await hub.close();
    }
  }));

test("a change that could not leave because the database was away leaves later", async () => {
  await withDatabase(async (db, url) => {
    let away = true;
    const query = (...args: Parameters<pg.Pool["query"]>) =>
      away ? Promise.reject(new Error("Connection terminated")) : db.query(...args);
    const [hub, other] = [new Changes({ query } as never, url), new Changes(db, url)];
    try {
      await other.listen();
      const heard: Batch[] = [];
      other.subscribe(ours, (batch) => heard.push(batch));
      hub.touch(ours, "contact", ["kept"]);
      setTimeout(() => {
        away = false;
      }, 200);
      await until(() => heard.length > 0);
      expect(idsOf(heard, "contact")).toEqual(["kept"]);
    } finally {
      await hub.close();
      await other.close();
    }
  });
});
