import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { newUuid } from "../../store/uuid.ts";
import { fewestStatements, withApi } from "../../test/api.ts";
import { blankSettings, id } from "../../test/journeys.ts";

const settings = {
  ...blankSettings,
  name: "ours",
  country: "ZA",
  fields: [
    { key: "clinic", name: "Clinic", type: "text" },
    { key: "weeks", name: "Weeks", type: "number" },
  ],
  groups: [
    { uuid: id("volunteers"), name: "Volunteers" },
    { uuid: id("late"), name: "Late", query: "fields.weeks > 30" },
  ],
};

async function fill(db: pg.Pool, organisationId: OrganisationId, count = 3): Promise<readonly string[]> {
  await db.query("update organisations set settings = $2 where id = $1", [organisationId, JSON.stringify(settings)]);
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const contactId = newUuid(Date.UTC(2030, 0, 1) + n);
    ids.push(contactId);
    await db.query(
      "insert into contacts (id, organisation_id, phone, name, language, fields) values ($1, $2, $3, $4, 'eng', $5)",
      [
        contactId,
        organisationId,
        `2782000100${n}`,
        `Thandi ${n}`,
        JSON.stringify({ weeks: { text: `${29 + n}`, number: `${29 + n}` } }),
      ],
    );
  }
  return ids;
}

test("contacts come newest first, page by page, with what is known of them", async () => {
  await withApi(async ({ as, db, organisation, other }) => {
    const ids = await fill(db, organisation.id);
    await fill(db, other.id, 1);
    const first = (await as("operator").run("contacts/contacts", { first: 2 })).contacts;
    expect(first.edges.map(({ node }) => node.id)).toEqual([ids[2], ids[1]]);
    expect(first.edges[0]?.node).toMatchObject({
      name: "Thandi 2",
      number: "+27820001002",
      language: "eng",
      status: "ACTIVE",
      segments: [{ name: "Late" }],
      fields: [{ text: "" }, { text: "31", value: "31" }],
    });
    const rest = await as("operator").run("contacts/contacts", { first: 2, after: first.pageInfo.endCursor });
    expect(rest.contacts.edges.map(({ node }) => node.id)).toEqual([ids[0]]);
    expect(rest.contacts.pageInfo.hasNextPage).toBe(false);
  });
});

test("the labels of a person are those of the conversation and of the newest messages, as people corrected them", async () => {
  await withApi(async ({ as, db, organisation }) => {
    const [contactId = ""] = await fill(db, organisation.id, 1);
    const say = async (label: string, sure: number) => {
      const messageId = newUuid();
      await db.query(
        `insert into messages (id, organisation_id, number_id, contact_id, direction, content) values ($1, $2, $3, $4, 'i', '{}')`,
        [messageId, organisation.id, organisation.numberId, contactId],
      );
      await db.query(
        `insert into triage_records (message_id, organisation_id, outcome, found) values ($1, $2, 'journey', $3)`,
        [messageId, organisation.id, JSON.stringify({ labels: [[label, sure]] })],
      );
      return messageId;
    };
    for (const [label, sure] of [
      ["rumour", 0.9],
      ["question", 0.9],
      ["travel", 0.3],
      ["oos", 0.99],
    ] as const)
      await say(label, sure);
    const wrong = await say("complaint", 0.9);
    await db.query(
      `insert into triage_corrections (id, organisation_id, message_id, text, kind, should_be, proposed_by)
       values ($1, $2, $3, '', 'label', 'question', 'm')`,
      [newUuid(), organisation.id, wrong],
    );
    await db.query(
      `insert into human_conversations (contact_id, organisation_id, number_id, labels) values ($1, $2, $3, '{rumour,handwashing}')`,
      [contactId, organisation.id, organisation.numberId],
    );
    const labelsFor = async (at?: { organisation: "other" }) =>
      (await as("viewer", at).run("contacts/contact-labels", { id: contactId })).contact?.labels;
    expect(await labelsFor()).toMatchObject([
      { label: "rumour", kept: true, messages: 1 },
      { label: "handwashing", kept: true, messages: 0 },
      { label: "question", kept: false, messages: 2 },
    ]);
    expect(await labelsFor({ organisation: "other" })).toBeUndefined();
  });
});

test("people are found by number, by name, by a query and by their segment", async () => {
  await withApi(async ({ as, db, organisation }) => {
    const ids = await fill(db, organisation.id);
    const found = async (variables: object) =>
      (await as("operator").run("contacts/contacts", variables)).contacts.edges.map(({ node }) => ids.indexOf(node.id));
    expect(await found({ search: "082 000 1001" })).toEqual([1]);
    expect(await found({ search: "+278200010" })).toEqual([0, 1, 2]);
    expect(await found({ search: "thand" })).toEqual([2, 1, 0]);
    expect(await found({ query: "fields.weeks >= 30" })).toEqual([2, 1]);
    expect(await found({ group: id("late") })).toEqual([2]);
    expect(await found({ group: id("late"), query: "fields.weeks < 31" })).toEqual([]);
  });
});

test("who need not see names and numbers sees neither, and cannot find out by asking", async () => {
  await withApi(async ({ as, db, organisation }) => {
    const [contactId = ""] = await fill(db, organisation.id);
    const viewer = as("viewer");
    const { contact } = await viewer.run("contacts/contact", { id: contactId });
    expect(contact).toMatchObject({ name: "", number: "•••• 00" });
    await expect(viewer.run("contacts/contacts", { search: "Thandi" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const query of ["name ~ Thandi", "urns.whatsapp = 27820001000", "27820001000", "thandi"])
      expect((await viewer.run("contacts/count-contacts", { query })).countContacts.problem).not.toBeNull();
    await expect(viewer.run("contacts/edit-contact", { id: contactId, edit: { name: "x" } })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

test("somebody of another organisation finds nobody, and changes nobody", async () => {
  await withApi(async ({ as, db, organisation, other }) => {
    const [contactId = ""] = await fill(db, organisation.id);
    await fill(db, other.id, 0);
    const stranger = as("admin", { organisation: "other" });
    expect((await stranger.run("contacts/contact", { id: contactId })).contact).toBeNull();
    await expect(stranger.run("contacts/edit-contact", { id: contactId, edit: { name: "x" } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await stranger.run("contacts/contacts", { search: "27820001000" })).contacts.edges).toEqual([]);
  });
});

test("an edit is read as the field's type, moves between segments, and is told with who did it", async () => {
  await withApi(async ({ as, db, organisation }) => {
    const [contactId = ""] = await fill(db, organisation.id);
    const edited = await as("operator").run("contacts/edit-contact", {
      id: contactId,
      edit: {
        name: "Thandi Nkosi",
        fields: [{ key: "weeks", text: "36" }],
        addToGroups: [id("volunteers")],
        consent: { given: true, how: "on paper" },
      },
    });
    expect(edited.editContact).toMatchObject({
      name: "Thandi Nkosi",
      groups: [{ name: "Volunteers" }],
      segments: [{ name: "Late" }],
      consent: { given: true, how: "on paper", by: "operator of ours" },
    });
    const { contact } = await as("viewer").run("contacts/contact-timeline", { id: contactId });
    expect(contact?.timeline.edges.map(({ node }) => node)).toMatchObject([
      {
        __typename: "TimelineChange",
        by: "operator of ours",
        changes: [
          { kind: "name", before: null, after: null },
          { kind: "field", name: "Weeks", before: "29", after: "36" },
          { kind: "groups", added: ["Late", "Volunteers"] },
          { kind: "consent", after: "true" },
        ],
      },
    ]);
    expect((await db.query("select action, details from audit_log")).rows).toMatchObject([
      { action: "contact.edited" },
    ]);
  });
});

test("what makes no sense is refused with a reason and changes nothing", async () => {
  await withApi(async ({ as, db, organisation }) => {
    const [contactId = ""] = await fill(db, organisation.id);
    const edit = (edit: object) => as("operator").run("contacts/edit-contact", { id: contactId, edit });
    for (const wrong of [
      { name: "x".repeat(129) },
      { language: "english" },
      { fields: [{ key: "shoes", text: "4" }] },
      { addToGroups: [id("late")] },
      { consent: { given: true, how: " " } },
    ])
      await expect(edit(wrong)).rejects.toMatchObject({ code: "INVALID" });
    await edit({ name: "a\0b\ud800", fields: [{ key: "clinic", text: "🦟".repeat(640) }] });
    const { contact } = await as("operator").run("contacts/contact", { id: contactId });
    expect(contact?.name).toBe("ab\uFFFD");
  });
});

test("a contact who opts out by the phone gets nothing that still waits", async () => {
  await withApi(async ({ as, db, organisation }) => {
    const [contactId = ""] = await fill(db, organisation.id);
    await db.query(
      "insert into outbox (contact_id, organisation_id, number_id, message_id) values ($1, $2, $3, gen_random_uuid())",
      [contactId, organisation.id, organisation.numberId],
    );
    const edited = await as("operator").run("contacts/edit-contact", { id: contactId, edit: { status: "STOPPED" } });
    expect(edited.editContact).toMatchObject({ status: "STOPPED", segments: [] });
    expect((await db.query("select from outbox")).rowCount).toBe(0);
  });
});

test("a segment is checked, counted with examples, and belongs to nobody else's name", async () => {
  await withApi(async ({ as, db, organisation }) => {
    const ids = await fill(db, organisation.id);
    const builder = as("builder");
    const { countContacts } = await builder.run("contacts/count-contacts", { query: "weeks >= 30" });
    expect(countContacts).toMatchObject({
      count: 2,
      complete: true,
      canonical: "fields.weeks >= 30",
      fitsSegment: true,
    });
    expect(countContacts.examples).toMatchObject([{ id: ids[2], name: "" }, { id: ids[1] }]);
    const wrong = await builder.run("contacts/count-contacts", { query: "shoes = 4" });
    expect(wrong.countContacts.problem).toMatchObject({ code: "unknown_property", from: 0 });
    const save = (group: { id?: string; name?: string; query?: string }) =>
      builder.run("contacts/save-contact-group", { group });
    const { saveContactGroup } = await save({ name: "Soon", query: "weeks >= 30" });
    await expect(save({ name: "soon" })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(save({ name: "Again", query: 'group = "Soon"' })).rejects.toMatchObject({ code: "INVALID" });
    // Two people who change it at the same time keep what the other has saved.
    await save({ id: saveContactGroup.id, query: "weeks >= 29" });
    const renamed = await save({ id: saveContactGroup.id, name: "Soon now" });
    expect(renamed.saveContactGroup).toMatchObject({ name: "Soon now", query: "fields.weeks >= 29" });
    await expect(save({ query: "weeks >= 30" })).rejects.toMatchObject({ code: "INVALID" });
    await save({ id: saveContactGroup.id, name: "Sooner", query: "weeks >= 31" });
    const { contactGroups } = await builder.run("contacts/contact-settings");
    expect(contactGroups.at(-1)).toMatchObject({ name: "Sooner", query: "fields.weeks >= 31" });
    await builder.run("contacts/remove-contact-group", { id: saveContactGroup.id });
    await expect(builder.run("contacts/remove-contact-group", { id: saveContactGroup.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

test("somebody who has not written is added by their number, once, and a journey can be started for them", async () => {
  await withApi(async ({ as, db, organisation }) => {
    const operator = as("operator");
    const add = (phone: string, name?: string) => operator.run("contacts/add-contact", { phone, name: name ?? null });
    const { addContact } = await add("+27 82 000 9999", "  Thandi ");
    expect((await add("+27820009999")).addContact.id).toBe(addContact.id);
    const { contact } = await operator.run("contacts/contact", { id: addContact.id });
    expect(contact).toMatchObject({ name: "Thandi", number: "+27820009999" });
    await expect(add("12")).rejects.toMatchObject({ code: "INVALID" });
    await expect(as("builder").run("contacts/add-contact", { phone: "+27820009999" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const journeyId = id("visit");
    const start = () =>
      operator.run("journeys/start-journey", { contactId: addContact.id, journeyId, interrupts: true });
    await expect(start()).rejects.toMatchObject({ code: "NOT_FOUND" });
    await db.query(
      "insert into journeys (organisation_id, id, version, name, definition) values ($1, $2, 1, 'Visit', '{}')",
      [organisation.id, journeyId],
    );
    await start();
    const { rows } = await db.query("select contact_id, payload from inbox");
    const payload = { because: "startedByTeam", journey: journeyId, whenBusy: "interrupt" };
    expect(rows).toEqual([{ contact_id: addContact.id, payload }]);
  });
});

test("a field is made by its name, filled, found by queries, and may be called otherwise", async () => {
  await withApi(async ({ as, db, organisation }) => {
    const ids = await fill(db, organisation.id);
    const builder = as("builder");
    const save = async (field: { key?: string; name: string; type?: "NUMBER" | "TEXT" }) =>
      (await builder.run("contacts/save-contact-field", { field })).saveContactField;
    expect(await save({ name: "Nombre d’enfants", type: "NUMBER" })).toMatchObject({
      key: "nombre_d_enfants",
      name: "Nombre d’enfants",
      type: "NUMBER",
    });
    expect(await save({ name: "Name" })).toMatchObject({ key: "name_2", type: "TEXT" });
    expect(await save({ name: "عدد" })).toMatchObject({ key: "field" });
    await expect(save({ name: "WEEKS" })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(save({ name: "🦟".repeat(65) })).rejects.toMatchObject({ code: "INVALID" });
    await expect(save({ key: "shoes", name: "Shoes" })).rejects.toMatchObject({ code: "INVALID" });
    expect(await save({ key: "field", name: "Children" })).toMatchObject({ key: "field", name: "Children" });
    const edit = { fields: [{ key: "nombre_d_enfants", text: "3" }] };
    await as("operator").run("contacts/edit-contact", { id: ids[0] ?? "", edit });
    const counted = await builder.run("contacts/count-contacts", { query: "fields.nombre_d_enfants > 2" });
    expect(counted.countContacts).toMatchObject({ count: 1 });
    await expect(as("viewer").run("contacts/save-contact-field", { field: { name: "Mine" } })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

test("a field that nothing uses is put away with what contacts have in it, and comes back to its place", async () => {
  await withApi(async ({ as, db, organisation }) => {
    const ids = await fill(db, organisation.id);
    const builder = as("builder");
    const archive = (key: string) => builder.run("contacts/archive-contact-field", { key });
    const back = (key: string) => builder.run("contacts/bring-contact-field-back", { key });
    const known = async () => (await builder.run("contacts/contact-fields")).contactFields.map(({ key }) => key);
    const edit = { fields: [{ key: "clinic", text: "Soweto" }] };
    await as("operator").run("contacts/edit-contact", { id: ids[0] ?? "", edit });
    await expect(archive("weeks")).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Late"),
    });
    await archive("clinic");
    expect(await known()).toEqual(["weeks"]);
    const { archivedContactFields } = await as("viewer").run("contacts/contact-fields");
    expect(archivedContactFields).toMatchObject([{ key: "clinic", type: "TEXT", by: "builder of ours" }]);
    const told = async () => (await as("operator").run("contacts/contact", { id: ids[0] ?? "" })).contact?.fields;
    expect(await told()).toMatchObject([{ text: "29" }]);
    // Whoever is edited meanwhile keeps it, and a new field of that name begins empty.
    await as("operator").run("contacts/edit-contact", { id: ids[0] ?? "", edit: { name: "Thandi Nkosi" } });
    const field = { name: "Clinic" };
    const { saveContactField } = await builder.run("contacts/save-contact-field", { field });
    expect(saveContactField.key).toBe("clinic_2");
    await expect(back("clinic")).rejects.toMatchObject({ code: "CONFLICT" });
    await archive("clinic_2");
    await back("clinic");
    expect(await known()).toEqual(["clinic", "weeks"]);
    expect(await told()).toMatchObject([{ text: "Soweto" }, { text: "29" }]);
    await expect(back("clinic")).rejects.toMatchObject({ code: "INVALID" });
    await expect(archive("shoes")).rejects.toMatchObject({ code: "INVALID" });
  });
});

test("who may not change segments puts no field away, and nobody reaches another organisation's", async () => {
  await withApi(async ({ as, db, organisation, other }) => {
    await fill(db, organisation.id, 0);
    await fill(db, other.id, 0);
    const key = "clinic";
    await expect(as("viewer").run("contacts/archive-contact-field", { key })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await as("admin").run("contacts/archive-contact-field", { key });
    const stranger = as("admin", { organisation: "other" });
    expect((await stranger.run("contacts/contact-fields")).archivedContactFields).toEqual([]);
    await expect(stranger.run("contacts/bring-contact-field-back", { key })).rejects.toMatchObject({ code: "INVALID" });
  });
});

test("a page of fifty contacts takes as many statements as a page of five", async () => {
  await withApi(async ({ as, db, organisation }) => {
    await fill(db, organisation.id, 9);
    await db.query(
      `insert into contacts (id, organisation_id, phone) select gen_random_uuid(), $1, '4915' || n from generate_series(1, 60) n`,
      [organisation.id],
    );
    const of = (first: number) => fewestStatements(() => as("operator").run("contacts/contacts", { first }));
    await of(5);
    expect(await of(50)).toBe(await of(5));
  });
});
