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

test("an entry tells what it is about by the name that it has now, and nothing by which somebody who is gone could be known", () =>
  withApi(async ({ as, db, organisation, other }) => {
    const [contact, message, gone] = [newUuid(), newUuid(), newUuid()];
    const rows = [organisation.id, contact, message, organisation.numberId];
    await db.query(
      "insert into contacts (id, organisation_id, name, phone) values ($2, $1, 'Thandi', '27820001000')",
      rows.slice(0, 2),
    );
    await db.query(
      `insert into messages (id, organisation_id, contact_id, number_id, direction, content)
       values ($3, $1, $2, $4, 'i', '{"kind":"text","text":"hi"}')`,
      rows,
    );
    const actor = { organisationId: organisation.id, memberId: organisation.members.admin.id, name: "Amina" };
    const did = (action: string, subject: string | null, details: unknown = null) =>
      audit(db, actor, action, subject, details);
    await did("conversation.claimed", contact);
    await did("triage.corrected", message);
    await did("number.changed", organisation.numberId);
    await did("number.changed", other.numberId);
    await did("team.changed", organisation.members.builder.id);
    await did("journey.started", gone, { contactId: contact });
    await did("conversation.done", gone);
    await did("contact.erased", gone);
    for (const area of [
      "broadcast",
      "collection",
      "export",
      "field",
      "group",
      "import",
      "key",
      "savedAnswer",
      "view",
      "webhook",
    ])
      await did(`${area}.changed`, gone);
    const { auditLog } = await as("admin").run("settings/audit-log", { first: 50 });
    const told = auditLog.edges.map(({ node: { about, forContact } }) => [
      about && `${about.kind} ${about.contact?.name ?? about.name ?? "?"}`,
      ...(forContact ? [forContact.name] : []),
    ]);
    expect(told.slice(10).toReversed()).toEqual([
      ["contact Thandi"],
      ["contact Thandi"],
      ["number +1 555 010 0100"],
      ["number ?"],
      [`member ${organisation.members.builder.name}`],
      ["journey ?", "Thandi"],
      ["contact ?"],
      [null],
    ]);
    expect(told.slice(0, 10).every(([about]) => about?.endsWith(" ?"))).toBe(true);
  }));

test("a broadcast is told by what it says, or by the journey that it begins", () =>
  withApi(async ({ as, db, organisation }) => {
    const actor = { organisationId: organisation.id, memberId: organisation.members.admin.id, name: "Amina" };
    const [journey, says, begins] = [newUuid(), newUuid(), newUuid()];
    for (const [version, name] of ["Old name", "Vaccines"].entries())
      await db.query(
        "insert into journeys (organisation_id, id, version, name, definition) values ($1, $2, $3, $4, '{}')",
        [organisation.id, journey, version + 1, name],
      );
    await db.query(
      `insert into broadcasts (id, organisation_id, kind, journey_id, says, starts_id)
       values ($1, $3, 'message', $4, 'Hello all', null), ($2, $3, 'journey', $4, '', $4)`,
      [says, begins, organisation.id, journey],
    );
    for (const id of [says, begins]) await audit(db, actor, "broadcast.stopped", id);
    const { auditLog } = await as("admin").run("settings/audit-log", { first: 2 });
    expect(auditLog.edges.map(({ node }) => node.about?.name)).toEqual(["Vaccines", "Hello all"]);
  }));

test("what was taken away is told by the name that it had", () =>
  withApi(async ({ as, db, organisation }) => {
    const admin = as("admin");
    const answer = { id: newUuid(), shortcut: "hi", title: "Good morning", texts: { eng: "Good morning!" } };
    const folder = newUuid();
    const view = newUuid();
    const group = newUuid();
    await admin.run("inbox/keep-saved-answer", { answer });
    await admin.run("inbox/keep-collection", { id: folder, name: "Malaria" });
    await admin.run("inbox/keep-view", { id: view, name: "Mine", filter: {}, isShared: false });
    await db.query("update organisations set settings = $2 where id = $1", [
      organisation.id,
      { groups: [{ uuid: group, name: "Volunteers" }] },
    ]);
    await admin.run("inbox/drop-saved-answer", { id: answer.id });
    await admin.run("inbox/drop-collection", { id: folder });
    await admin.run("inbox/drop-view", { id: view });
    await admin.run("contacts/remove-contact-group", { id: group });
    const { auditLog } = await admin.run("settings/audit-log", { first: 4 });
    expect(auditLog.edges.map(({ node: { action, details } }) => [action, details])).toEqual([
      ["group.removed", { name: "Volunteers" }],
      ["view.dropped", { name: "Mine" }],
      ["collection.dropped", { name: "Malaria" }],
      ["savedAnswer.dropped", { name: "Good morning" }],
    ]);
  }));

test("what was switched off by load last is told first", () =>
  withApi(async ({ db }) => {
    await db.query(
      "insert into sheds (name, reason, restored_at) select 'media', json_build_object('n', n), now() from generate_series(1, $1) n",
      [count],
    );
    expect((await readSheds(db, 3)).map(({ reason }) => reason["n"])).toEqual([count, count - 1, count - 2]);
  }));
