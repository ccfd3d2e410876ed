import { expect, test } from "vitest";
import { audit } from "../../store/audit.ts";
import { readSheds } from "../../store/sheds.ts";
import { newUuid } from "../../store/uuid.ts";
import { withApi } from "../../test/api.ts";

const count = 23;
const newestFirst = Array.from({ length: count }, (_, n) => `team.${count - n}`);

test("the newest entry of the audit log comes first, and pages leave none out, also when there are tens of them", () =>
  withApi(async ({ as, db, organisation }) => {
    const actor = { organisationId: organisation.id, memberId: newUuid<"member">(), name: "Amina" };
    for (const action of newestFirst.toReversed()) await audit(db, actor, action);
    const read = (after: string | null) => as("admin").run("settings/audit-log", { first: 5, after });
    const actions = ({ auditLog }: Awaited<ReturnType<typeof read>>) => auditLog.edges.map(({ node }) => node.action);
    let page = await read(null);
    const told = actions(page);
    while (page.auditLog.pageInfo.hasNextPage) {
      page = await read(page.auditLog.pageInfo.endCursor ?? null);
      told.push(...actions(page));
    }
    expect(told).toEqual(newestFirst);
  }));

test("what was switched off by load last is told first", () =>
  withApi(async ({ db }) => {
    await db.query(
      "insert into sheds (name, reason, restored_at) select 'media', json_build_object('n', n), now() from generate_series(1, $1) n",
      [count],
    );
    expect((await readSheds(db, 3)).map(({ reason }) => reason["n"])).toEqual([count, count - 1, count - 2]);
  }));
