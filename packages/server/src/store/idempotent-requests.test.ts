import { idOf, type MemberId, type OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { withDatabase } from "../test/database.ts";
import { losingAnswer } from "../test/lost-answer.ts";
import { openPool } from "./database.ts";
import { KeyReused, once } from "./idempotent-requests.ts";
import { newUuid } from "./uuid.ts";
import { walled } from "./walled.ts";

interface Asking {
  readonly pool: pg.Pool;
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
  readonly key: string;
  readonly text?: string;
}

/** Names a folder, whose id is the answer. */
const ask = ({ pool, text = "Malaria", ...asked }: Asking) =>
  walled(pool, asked.organisationId, (tx) =>
    once(tx, { ...asked, request: { text } }, async () => {
      const id = newUuid();
      await tx.query("insert into collections (id, organisation_id, name) values ($1, $2, $3)", [
        id,
        asked.organisationId,
        `${text} ${id}`,
      ]);
      return id;
    }),
  );

async function withAsker(run: (asking: Asking, databaseUrl: string) => Promise<void>): Promise<void> {
  await withDatabase(async (pool, databaseUrl) => {
    const organisationId = newUuid<"organisation">();
    await pool.query("insert into organisations (id, name, settings) values ($1, 'ours', '{}')", [organisationId]);
    await run({ pool, organisationId, memberId: newUuid<"member">(), key: "a1" }, databaseUrl);
  });
}

const made = async ({ pool }: Asking) => (await pool.query("select from collections")).rowCount;

test("two servers that are asked at the same time under one key do it once, and give the same answer", () =>
  withAsker(async (asking, databaseUrl) => {
    const [one, two] = [openPool(databaseUrl, 2), openPool(databaseUrl, 2)];
    try {
      const answers = await Promise.all([one, two, one, two].map((pool) => ask({ ...asking, pool })));
      expect(new Set(answers).size).toBe(1);
      expect(await ask(asking)).toBe(answers[0]);
      expect(await made(asking)).toBe(1);
    } finally {
      await Promise.all([one.end(), two.end()]);
    }
  }));

test("what was committed and its answer lost is not done again", () =>
  withAsker(async (asking) => {
    await expect(ask({ ...asking, pool: losingAnswer(asking.pool, "commit") })).rejects.toThrow("terminated");
    expect(await made(asking)).toBe(1);
    await ask(asking);
    expect(await made(asking)).toBe(1);
  }));

test("a key stands for one request of one member: another request is refused, and another member's is their own", () =>
  withAsker(async (asking) => {
    const first = await ask(asking);
    await expect(ask({ ...asking, text: "Cholera" })).rejects.toBeInstanceOf(KeyReused);
    expect(await ask({ ...asking, memberId: newUuid<"member">() })).not.toBe(first);
    const organisationId = newUuid<"organisation">();
    await asking.pool.query("insert into organisations (id, name, settings) values ($1, 'theirs', '{}')", [
      organisationId,
    ]);
    expect(await ask({ ...asking, organisationId, memberId: idOf(newUuid()) })).not.toBe(first);
    expect(await made(asking)).toBe(3);
  }));
