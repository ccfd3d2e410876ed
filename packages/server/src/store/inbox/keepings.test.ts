import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { withDatabase } from "../../test/database.ts";
import { lockAwaited } from "../../test/fixtures.ts";
import type { Db } from "../database.ts";
import { newUuid } from "../uuid.ts";
import { writeCollection, writeSavedAnswer } from "./keepings.ts";

type Write = (tx: Db, organisationId: OrganisationId, call: (name: string) => string) => Promise<boolean>;

const small = (name: string) => name.toLowerCase();
const large = (name: string) => name.toUpperCase();

/** What each of two is told who write at the same time; the second while the first has not committed. */
async function atTheSameTime(pool: pg.Pool, write: Write): Promise<readonly boolean[]> {
  const organisationId = newUuid<"organisation">();
  await pool.query("insert into organisations (id, name, settings) values ($1, 'ours', '{}')", [organisationId]);
  const [one, other] = [await pool.connect(), await pool.connect()];
  try {
    await one.query("begin");
    await other.query("begin");
    const first = await write(one, organisationId, small);
    const second = write(other, organisationId, large);
    await lockAwaited(pool);
    await one.query("commit");
    const both = [first, await second];
    await other.query("rollback");
    return both;
  } finally {
    one.release();
    other.release();
  }
}

test("of two who make a folder of one name, in whatever case, at the same time, the second is told that it is taken", () =>
  withDatabase(async (pool) => {
    const write: Write = (tx, organisationId, call) =>
      writeCollection(tx, organisationId, newUuid(), call("Night shift"));
    expect(await atTheSameTime(pool, write)).toEqual([true, false]);
  }));

test("of two who keep an answer under one shortcut, in whatever case, at the same time, the second is told that it is taken", () =>
  withDatabase(async (pool) => {
    const write: Write = (tx, organisationId, call) =>
      writeSavedAnswer(tx, organisationId, {
        id: newUuid(),
        shortcut: call("hi"),
        title: "Hello",
        texts: { eng: "Hello" },
      });
    expect(await atTheSameTime(pool, write)).toEqual([true, false]);
  }));
