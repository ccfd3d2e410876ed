import { expect, test } from "vitest";
import { roles } from "../policies/roles.ts";
import { audit } from "../store/audit.ts";
import { walled } from "../store/walled.ts";
import { fewestStatements, withApi } from "../test/api.ts";
import { lockAwaited } from "../test/fixtures.ts";

test("each member is told who they are and what they may do, and nobody is nobody", async () => {
  await withApi(async ({ as, organisation }) => {
    for (const role of roles) {
      const { viewer } = await as(role).run("viewer/viewer");
      expect(viewer).toMatchObject({
        memberId: organisation.members[role].id,
        role: role.toUpperCase(),
        hidesPersonalData: role === "builder" || role === "viewer",
        organisation: { id: organisation.id, timezone: "Africa/Johannesburg", languages: ["eng", "fra"] },
        organisations: [{ id: organisation.id }],
      });
      expect(viewer?.permissions.includes("team.manage")).toBe(role === "admin");
    }
    expect(await as("nobody").run("viewer/viewer")).toMatchObject({ viewer: null });
  });
});

test("what a role may not is refused with a reason, and what nobody may is not told to strangers", async () => {
  await withApi(async ({ as }) => {
    await expect(as("operator").run("settings/audit-log")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as("nobody").run("settings/audit-log")).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(as("nobody").query("{ organisation { id } }")).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});

test("a person goes over to another organisation of theirs, and to none that is not", async () => {
  await withApi(async ({ as, db, organisation, other }) => {
    const { userId, name } = organisation.members.viewer;
    await expect(as("viewer").run("viewer/switch-organisation", { id: other.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await db.query(
      "insert into members (id, organisation_id, user_id, name, role) values (gen_random_uuid(), $1, $2, $3, 'admin')",
      [other.id, userId, name],
    );
    await as("viewer").run("viewer/switch-organisation", { id: other.id });
    const { viewer } = await as("viewer").run("viewer/viewer");
    expect(viewer).toMatchObject({ role: "ADMIN", organisation: { id: other.id } });
    expect(viewer?.organisations.map(({ id }) => id)).toEqual([organisation.id, other.id]);
  });
});

test("a question with many lists that take long leaves connections to others", async () => {
  await withApi(async ({ as, db }) => {
    const lists = Array.from({ length: 30 }, (_, i) => `list${i}: auditLog(first: 1) { edges { node { id } } }`);
    const held = await db.connect();
    try {
      await held.query("begin; lock table audit_log");
      const asked = as("admin").query<object>(`{ ${lists.join(" ")} }`);
      await lockAwaited(db, 3);
      for (let i = 0; i < 20; i++) expect(await as("viewer").run("viewer/viewer")).toMatchObject({ viewer: {} });
      await held.query("commit");
      expect(Object.keys(await asked)).toHaveLength(30);
    } finally {
      held.release();
    }
  });
});

test("the audit log comes by pages, filtered, and tells one organisation's entries only", async () => {
  await withApi(async ({ as, db, organisation, other }) => {
    for (const [at, count] of [
      [organisation, 7],
      [other, 2],
    ] as const) {
      const actor = { organisationId: at.id, memberId: at.members.admin.id, name: "Ada" };
      for (let i = 0; i < count; i += 1)
        await walled(db, at.id, (tx) => audit(tx, actor, i % 2 ? "team.invited" : "flag.switched", `no. ${i}`, { i }));
    }
    const first = (await as("admin").run("settings/audit-log", { first: 5 })).auditLog;
    expect(first.edges.map(({ node }) => node.subject)).toEqual(["no. 6", "no. 5", "no. 4", "no. 3", "no. 2"]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const after = first.pageInfo.endCursor;
    const rest = (await as("admin").run("settings/audit-log", { first: 5, after })).auditLog;
    expect(rest.edges.map(({ node }) => node.details)).toEqual([{ i: 1 }, { i: 0 }]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const team = await as("admin").run("settings/audit-log", { filter: { action: "team" } });
    expect(team.auditLog.edges).toHaveLength(3);
    await expect(as("admin").run("settings/audit-log", { first: 101 })).rejects.toMatchObject({ code: "INVALID" });
    await expect(as("admin").run("settings/audit-log", { after: "nonsense" })).rejects.toMatchObject({
      code: "INVALID",
    });
  });
});

test("an entry of the audit log cannot be changed or removed, not even by the owner of the table", async () => {
  await withApi(async ({ db, organisation }) => {
    const actor = { organisationId: organisation.id, memberId: organisation.members.admin.id, name: "Ada" };
    await walled(db, organisation.id, (tx) => audit(tx, actor, "team.invited"));
    for (const statement of ["update audit_log set action = 'x'", "delete from audit_log", "truncate audit_log"]) {
      await expect(db.query(statement)).rejects.toThrow("only added to");
      await expect(walled(db, organisation.id, (tx) => tx.query(statement))).rejects.toThrow(/permission denied/);
    }
  });
});

test("browsers ask what the console asks, and nothing of their own where that is not allowed", async () => {
  const strict = { HOTLINE_FREE_QUERIES: "false" };
  await withApi(async ({ as }) => {
    await expect(as("admin").query("{ viewer { name } }")).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await as("admin").run("viewer/viewer")).viewer?.name).toBe("admin of ours");
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: "sha256:0" } } });
    const unknown = await as("admin").fetch("/graphql", { method: "POST", headers, body });
    expect([unknown.status, await unknown.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: "INVALID" } }] },
    ]);
  }, strict);
});

test("questions that go too deep or ask for too much are refused before anything is read", async () => {
  await withApi(async ({ as }) => {
    const deep = `{ __type(name: "Query") ${"{ ofType ".repeat(15)} { name } ${"}".repeat(15)} }`;
    await expect(as("admin").query(deep)).rejects.toThrow("nested deeper");
    const wide = Array.from(
      { length: 60 },
      (_, i) => `a${i}: auditLog(first: 100) { edges { node { id at action } } }`,
    );
    const statements = await fewestStatements(async () => {
      await expect(as("admin").query(`{ ${wide.join(" ")} }`)).rejects.toThrow("too much at once");
    });
    // Who asks is looked up, no more.
    expect(statements).toBeLessThan(5);
  });
});

test("an error of ours is hidden, and a wrong question is explained", async () => {
  await withApi(
    async ({ as, db }) => {
      await expect(as("admin").query("{ nonsense }")).rejects.toThrow('Cannot query field "nonsense"');
      await db.query("alter table organisations rename column settings to secret_settings");
      await expect(as("admin").run("viewer/viewer")).rejects.toMatchObject({
        code: "INTERNAL",
        message: expect.not.stringContaining("settings"),
      });
    },
    { HOTLINE_LOG_LEVEL: "silent" },
  );
});

test("what is no id is refused with a reason that the console knows words for", async () => {
  await withApi(async ({ as }) => {
    const asked = { query: "query ($id: UUID!) { contact(id: $id) { id } }", variables: { id: "abc" } };
    const response = await as("admin").fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(asked),
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "INVALID", reason: "NO_ID" } }] });
  });
});

test("a subscription tells the state at once and again when it changed", async () => {
  await withApi(async ({ as, db, organisation }) => {
    const told = as("viewer").subscribe("viewer/viewer-changed");
    const first = await told.next();
    expect(first.value.viewerChanged.organisation.name).toBe("ours");
    const took: number[] = [];
    for (const name of ["renamed", "renamed again", "renamed once more"]) {
      await db.query("update organisations set name = $2 where id = $1", [organisation.id, name]);
      await db.query("select pg_notify('hotline_changes', $1)", [`${organisation.id} settings all`]);
      const began = performance.now();
      expect((await told.next()).value.viewerChanged.organisation.name).toBe(name);
      took.push(performance.now() - began);
    }
    // Sooner than the look that happens anyway; the fastest of three, for a machine that stops to think now and then.
    expect(Math.min(...took)).toBeLessThan(3000);
    await told.return?.();
  });
});
