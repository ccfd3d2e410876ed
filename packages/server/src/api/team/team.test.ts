import { expect, test } from "vitest";
import { addMember, withApi } from "../../test/api.ts";
import { until } from "../../test/fixtures.ts";

test("the team is known to everybody by name, and by address and session to those who manage it", async () => {
  await withApi(async ({ as }) => {
    const seen = (await as("operator").run("settings/member-names")).members;
    expect(seen.map(({ role }) => role).sort()).toEqual(["ADMIN", "BUILDER", "OPERATOR", "VIEWER"]);
    const { members } = await as("viewer").query<{ members: { email: string; sessions: unknown }[] }>(
      "{ members { email sessions { id } } }",
    );
    expect(members.filter(({ email }) => email !== "")).toHaveLength(1);
    expect(members.every(({ sessions }) => sessions === null)).toBe(true);
    const team = await as("admin").run("settings/team");
    expect(team.members.map(({ sessions }) => sessions?.length)).toEqual([1, 1, 1, 1]);
    await expect(as("viewer").run("settings/team")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

test("an invitation is a link that is told once, and gone when it is withdrawn", async () => {
  await withApi(async ({ as, db }) => {
    const input = { email: " Ada@Example.org ", role: "operator" } as const;
    const { invite } = await as("admin").run("settings/invite", { input: { ...input, role: "OPERATOR" } });
    const token = invite.path.replace("/link/", "");
    const stored = JSON.stringify((await db.query("select * from links")).rows);
    expect(stored).not.toContain(token);
    const { invitations } = await as("admin").run("settings/team");
    expect(invitations).toMatchObject([
      { id: invite.id, email: "ada@example.org", role: "OPERATOR", madeBy: "admin of ours" },
    ]);
    expect((await as("nobody").fetch(`/api/links/${token}`)).status).toBe(200);
    await expect(
      as("admin", { organisation: "other" }).run("settings/withdraw-invitation", { id: invite.id }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await as("admin").run("settings/withdraw-invitation", { id: invite.id });
    expect((await as("nobody").fetch(`/api/links/${token}`)).status).toBe(404);
    await expect(
      as("admin").run("settings/invite", { input: { email: "nonsense", role: "VIEWER" } }),
    ).rejects.toMatchObject({
      code: "INVALID",
    });
  });
});

test("a member's role and sight change, and the log tells who changed them", async () => {
  await withApi(async ({ as, organisation }) => {
    const { id } = organisation.members.viewer;
    const { changeMember } = await as("admin").run("settings/change-member", {
      id,
      input: { hidesPersonalData: false },
    });
    expect(changeMember).toMatchObject({ role: "VIEWER", hidesPersonalData: false, hidesPersonalDataChoice: false });
    expect((await as("viewer").run("viewer/viewer")).viewer).toMatchObject({
      role: "VIEWER",
      hidesPersonalData: false,
    });
    await as("admin").run("settings/change-member", { id, input: { role: "OPERATOR", hidesPersonalData: null } });
    expect((await as("viewer").run("viewer/viewer")).viewer).toMatchObject({
      role: "OPERATOR",
      hidesPersonalData: false,
    });
    const { auditLog } = await as("admin").run("settings/audit-log", { filter: { action: "team", subject: id } });
    expect(auditLog.edges.map(({ node }) => [node.memberName, node.details])).toEqual([
      ["admin of ours", { role: "operator", hidesPersonalData: null, wasRole: "viewer" }],
      ["admin of ours", { role: "viewer", hidesPersonalData: false, wasRole: "viewer" }],
    ]);
  });
});

test("the only admin stays one, also when two admins go at the same time", async () => {
  await withApi(async ({ as, db, organisation }) => {
    const { admin } = organisation.members;
    await expect(as("admin").run("settings/remove-member", { id: admin.id })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(
      as("admin").run("settings/change-member", { id: admin.id, input: { role: "VIEWER" } }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    const second = await addMember(db, organisation.id, "admin");
    const gone = await Promise.allSettled(
      [admin, second].map(({ id }) => as("admin").run("settings/remove-member", { id })),
    );
    expect(gone.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

test("who was removed can ask nothing any more, and what they did keeps their name", async () => {
  await withApi(async ({ as, organisation }) => {
    const { id } = organisation.members.operator;
    await as("admin").run("settings/remove-member", { id });
    expect((await as("operator").run("viewer/viewer")).viewer).toBeNull();
    expect((await as("admin").run("settings/member-names")).members).toHaveLength(3);
    const { members } = await as("admin").run("settings/team", { ended: true });
    expect(members.at(-1)).toMatchObject({ id, name: "operator of ours" });
    await expect(as("admin").run("settings/remove-member", { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("an admin ends the sessions of their own members, and of nobody else", async () => {
  await withApi(async ({ as, organisation, other }) => {
    expect(await as("admin").run("settings/end-sessions", { id: organisation.members.viewer.id })).toMatchObject({
      endSessions: 1,
    });
    expect((await as("viewer").run("viewer/viewer")).viewer).toBeNull();
    await expect(as("admin").run("settings/end-sessions", { id: other.members.viewer.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await as("viewer", { organisation: "other" }).run("viewer/viewer")).viewer).not.toBeNull();
  });
});

test("whoever watches the team is told when somebody else invites, or takes somebody out", async () => {
  await withApi(async ({ as, organisation }) => {
    const watched = as("admin").subscribe("settings/members-changed");
    expect((await watched.next()).value.membersChanged).toHaveLength(4);
    await as("admin").run("settings/invite", { input: { role: "VIEWER" } });
    expect((await watched.next()).value.membersChanged).toHaveLength(4);
    await as("admin").run("settings/remove-member", { id: organisation.members.viewer.id });
    expect((await watched.next()).value.membersChanged).toHaveLength(3);
    await watched.return?.();
  });
});

test("the admin sees when somebody had a page open last, also once they are signed out", async () => {
  await withApi(async ({ as, db, organisation, connect }) => {
    const { id, userId, cookie } = organisation.members.viewer;
    await db.query("update sign_ins set updated_at = now() - interval '3 hours' where user_id = $1", [userId]);
    const seen = async () => {
      const { members } = await as("admin").run("settings/team");
      return members.find((member) => member.id === id);
    };
    expect((await seen())?.seenAt).toBeNull();
    const browser = connect(cookie);
    const names = browser.iterate({ query: "subscription { viewerChanged { name } }" });
    void names.next().catch(() => undefined);
    await until(async () => (await seen())?.seenAt !== null);
    const now = Date.now();
    const member = await seen();
    for (const at of [member?.seenAt, member?.sessions?.[0]?.seenAt])
      expect(now - Date.parse(String(at))).toBeLessThan(60_000);
    await browser.dispose();
    await as("admin").run("settings/end-sessions", { id });
    expect(await seen()).toMatchObject({ sessions: [], seenAt: member?.seenAt });
    expect(
      (
        await as("viewer", { organisation: "other" }).query<{ members: { seenAt: unknown }[] }>(
          "{ members { seenAt } }",
        )
      ).members,
    ).toEqual(Array(4).fill({ seenAt: null }));
  });
});

test("a password is not reset by an admin of one of several organisations", async () => {
  await withApi(async ({ as, db, organisation, other }) => {
    const { id, userId } = organisation.members.viewer;
    const { resetPassword } = await as("admin").run("settings/reset-password", { id });
    const link = await as("nobody").fetch(`/api/links/${resetPassword.path.replace("/link/", "")}`);
    expect(await link.json()).toMatchObject({ kind: "passwordReset" });
    await db.query(
      "insert into members (id, organisation_id, user_id, name, role) values (gen_random_uuid(), $1, $2, 'x', 'viewer')",
      [other.id, userId],
    );
    await expect(as("admin").run("settings/reset-password", { id })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
