import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { addEmptyOrganisation } from "../../test/chat.ts";
import { withDatabase } from "../../test/database.ts";
import { plansWithin } from "../../test/plans.ts";

/**
 * 60,000 entries of two organisations in 37 blocks, as of years: words that all have, that every second to every
 * twenty-thousandth has, that many had for a season, and beginnings of 3,000 words; and 20,000 people.
 */
async function fill(db: pg.Pool): Promise<OrganisationId> {
  const [ours, theirs] = [await addEmptyOrganisation(db), await addEmptyOrganisation(db)];
  await db.query(
    `insert into search_entries (n, organisation_id, kind, source_id, contact_id, at, words)
     select n, organisation, kind, gen_random_uuid(), gen_random_uuid(), now(),
       array_to_tsvector(array['@' || organisation, '~' || kind, '#' || (n >> 16), 'all', 'half' || i % 2, 'k' || i % 500,
         'pre' || i % 3000, 'seldom' || i % 20000, case when i between 20000 and 26000 then 'season' || i % 3 else 'none' end])
     from (
       select i, case when i < 60000 then i * 40 else (1::bigint << 40) + i end as n, case when i < 60000 then 'm' else 'c' end as kind,
         case when i % 3 = 0 then $1::uuid else $2::uuid end as organisation
       from generate_series(0, 79999) i) made`,
    [theirs.id, ours.id],
  );
  await db.query("vacuum analyze search_entries");
  return ours.id;
}

async function ask(tx: pg.PoolClient, asked: string, before: string, most: number): Promise<readonly string[]> {
  const { rows } = await tx.query<{ n: string }>("select n from search_page($1::tsquery, $2, $3)", [
    asked,
    before,
    most,
  ]);
  return rows.map(({ n }) => n);
}

async function as<T>(db: pg.Pool, organisationId: OrganisationId, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  const tx = await db.connect();
  try {
    await tx.query("begin");
    await tx.query("select set_config('hotline.organisation', $1, true)", [organisationId]);
    return await work(tx);
  } finally {
    await tx.query("rollback");
    tx.release();
  }
}

const newest = "9223372036854775807";

test("pages hold what reading all would find, newest first, however common the words and wherever they are", () =>
  withDatabase(async (db) => {
    const organisationId = await fill(db);
    await as(db, organisationId, async (tx) => {
      for (const words of [
        "'all'",
        "'half1'",
        "'k7'",
        "'k7' & 'pre':*",
        "'k7' & 'half1' & 'pre1':*",
        "'pre12':*",
        "'pre1234':*",
        "'seldom777'",
        "'season1'",
        "'seas':*",
        "'half0' & 'seas':*",
        "'season2' & 'k8'",
        "'half1' & 'half0'",
        "'nobody'",
        "'k7' & 'pre1':* & !('~m' & 'half0')",
        "'all' & 'never':*",
      ])
        for (const kind of ["m", "c"]) {
          const asked = `'~${kind}' & ${words}`;
          const all = await tx.query<{ n: string }>(
            "select n from search_entries where organisation_id = $1 and words @@ $2::tsquery order by n desc",
            [organisationId, asked],
          );
          const expected = all.rows.map(({ n }) => n);
          const found: string[] = [];
          for (let page = 0; page < 6; page++) found.push(...(await ask(tx, asked, found.at(-1) ?? newest, 21)));
          expect({ asked, found }).toEqual({ asked, found: expected.slice(0, 126) });
          const last = expected.at(-3);
          if (last) expect(await ask(tx, asked, last, 21)).toEqual(expected.slice(-2));
        }
    });
  }));

test("no search reads all entries or all numbers: the newest are read backwards, others are found by their words", () =>
  withDatabase(async (db) => {
    const organisationId = await fill(db);
    await as(db, organisationId, async (tx) => {
      const plans = async (words: string) => {
        const text = await plansWithin(tx, () => ask(tx, `'~m' & ${words}`, newest, 21));
        // Behind the newest, nothing may be found by numbers but what was named.
        expect(text).not.toMatch(
          /Seq Scan on search_entries|Bitmap Index Scan on search_entries_pkey|Sort Key: e\.n DESC/,
        );
        expect(text).toContain("Index Scan Backward using search_entries_pkey");
        return text;
      };
      expect(await plans("'all'")).not.toContain("search_entries_by_words");
      for (const words of ["'k7'", "'k7' & 'pre':*", "'seldom777'", "'seas':*"])
        expect(await plans(words)).toContain("Bitmap Index Scan on search_entries_by_words");
    });
  }));
