import { type ContactId, idOf, type OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { certificateOf, listErasures } from "../../store/files/erase.ts";
import { asking, programme } from "../../test/journeys.ts";
import { losingAnswer } from "../../test/lost-answer.ts";
import { type Room, withRoom } from "../../test/room.ts";
import { erasePerson } from "./erase-person.ts";

const colours = programme(
  asking("colours", [{ text: "Which colour, @contact.name?" }, { text: "Sure about @input.text?" }]),
);
const phone = "27820001001";
const by = { id: "m1", name: "Naledi" };

const contactOf = async ({ db }: Room, number = phone): Promise<ContactId> =>
  (await db.query<{ id: ContactId }>("select id from contacts where phone = $1", [number])).rows[0]?.id ?? idOf("");

/** Every table of every schema in which a text stands somewhere, as a dump of the whole database would show it. */
async function tablesWith(db: pg.Pool, text: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await db.query(
      `select from ${name} t where position(lower($1) in lower(t::text)) > 0 limit 1`,
      [text],
    );
    if (rowCount) found.push(name);
  }
  return found;
}

/** What else may know of a person: deliveries, statuses, notes, imports, exports, notices, conversations of others. */
async function surround({ db, organisationId }: Room, contactId: ContactId): Promise<void> {
  const insert = (table: string, values: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(values);
    const places = names.map((_, n) => `$${n + 1}`);
    return db.query(`insert into ${table} (${names.join(", ")}) values (${places.join(", ")})`, Object.values(values));
  };
  const org = { organisation_id: organisationId };
  const [message] = (await db.query("select id from messages where direction = 'o' limit 1")).rows;
  const [heard] = (await db.query("select id from messages where direction = 'i' limit 1")).rows;
  await insert("deliveries", {
    message_id: message.id,
    state: "failed",
    wamid: `wamid.${phone}`,
    error: { title: phone },
  });
  await insert("triage_records", { ...org, message_id: heard.id, outcome: "urgent", found: { words: ["crimson"] } });
  await insert("triage_corrections", {
    ...org,
    id: contactId,
    message_id: heard.id,
    text: "crimson",
    kind: "label",
    should_be: "x",
    proposed_by: "m1",
  });
  await insert("inbox_events", {
    ...org,
    id: contactId,
    contact_id: contactId,
    kind: "note",
    author: "m1",
    details: { text: "crimson Zanele" },
  });
  await insert("contact_changes", {
    ...org,
    id: contactId,
    contact_id: contactId,
    source: "person",
    changes: `[{"kind":"name","before":"Zanele","after":"Ann"}]`,
  });
  await insert("contact_imports", { ...org, id: contactId, file_name: "x.csv", headers: "[]" });
  await insert("contact_import_rows", {
    ...org,
    import_id: contactId,
    row: 2,
    cells: `["+27 82 000 1001","Zanele"]`,
    outcome: "rejected",
  });
  await insert("contact_exports", { ...org, id: contactId, kind: "contacts", file_name: "x.csv", wanted: {} });
  await insert("contact_export_parts", {
    ...org,
    export_id: contactId,
    part: 0,
    content: Buffer.from(`+${phone},Zanele`),
  });
  await insert("parked_statuses", { wamid_key: contactId, status: { recipient: phone } });
  await insert("unreadable", { reason: "x", raw: `{"from":"${phone}"}` });
  await insert("notices", { field: "x", raw: { from: phone, name: "Zanele" } });
  await insert("webhooks", {
    ...org,
    id: contactId,
    name: "x",
    url: "https://example.org",
    events: ["x"],
    secret: "x",
  });
  await insert("webhook_deliveries", {
    ...org,
    id: contactId,
    webhook_id: contactId,
    event: "x",
    body: `{"contact":"${contactId}","text":"crimson"}`,
  });
  await insert("idempotent_requests", {
    ...org,
    member_id: contactId,
    key: "x",
    request_hash: "x",
    answer: { to: phone },
  });
  await insert("claimed_urns", { ...org, urn: "mailto:zanele@example.org", contact_id: contactId });
  await db.query(
    `insert into conversations (contact_id, organisation_id, number_id, session)
     select gen_random_uuid(), $1, number_id, $2 from conversations limit 1`,
    [organisationId, { trigger: { parent: { urn: `whatsapp:${phone}` } } }],
  );
  await db.query("select graphile_worker.add_job('startSessions', $1)", [{ event: { urns: [`tel:+${phone}`] } }]);
}

/** Two people have answered a journey; gives the contact of the one who is to be erased. */
async function tellByTwo(room: Room): Promise<ContactId> {
  room.start();
  await room.tell(phone, "colours", "crimson");
  await room.tell("27820009999", "colours");
  return contactOf(room);
}

test("the files of somebody who was erased are asked to leave the folder in the same commit", () =>
  withRoom(colours, async (room) => {
    const { db, organisationId } = room;
    const contactId = await tellByTwo(room);
    const { rows: kept } = await db.query<{ id: string; theirs: boolean }>(
      `insert into media_files (id, organisation_id, message_id, state, mime)
       select gen_random_uuid(), organisation_id, id, 'kept', 'image/png' from messages where direction = 'i'
       returning id, message_id in (select id from messages where contact_id = $1) as theirs`,
      [contactId],
    );
    await erasePerson(db, { organisationId, contactId, by });
    const { rows } = await db.query<{ payload: { organisationId: OrganisationId; ids: string[] } }>(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'removeFiles'`,
    );
    expect(rows.map(({ payload }) => payload.organisationId)).toEqual([organisationId]);
    const theirs = kept.filter((one) => one.theirs).map(({ id }) => id);
    expect(rows[0]?.payload.ids.toSorted()).toEqual(theirs.toSorted());
    expect(theirs.length).toBeLessThan(kept.length);
  }));

test("of somebody who was erased nothing is found in the whole database, and the counts stay", () =>
  withRoom(colours, async (room) => {
    const { db, organisationId } = room;
    const contactId = await tellByTwo(room);
    await db.query("update contacts set name = 'Zanele', details = $2 where id = $1", [
      contactId,
      { urns: ["mailto:zanele@example.org"] },
    ]);
    await surround(room, contactId);
    for (const text of [phone, "Zanele", "crimson"]) expect((await tablesWith(db, text)).length).toBeGreaterThan(2);
    const before = (await db.query("select count(*)::int as n from messages")).rows[0].n;
    const erasure = await erasePerson(db, { organisationId, contactId, by });
    expect(erasure?.removed).toMatchObject({ contacts: 1, messages: before - 2, conversations: 1, inbox_events: 1 });
    for (const text of [phone, "Zanele", "crimson"])
      expect({ text, tables: await tablesWith(db, text) }).toEqual({ text, tables: [] });
    expect((await db.query("select count(*)::int as n from messages")).rows[0].n).toBe(before);
    expect(await room.texts("27820009999")).toEqual(["Which colour, Ann?"]);
    expect(await erasePerson(db, { organisationId, contactId, by })).toBeNull();
  }));

test("an erasure that broke off when the number was forgotten finds everything when it is asked for again", () =>
  withRoom(colours, async (room) => {
    const { db, organisationId } = room;
    const contactId = await tellByTwo(room);
    await surround(room, contactId);
    const erasing = { organisationId, contactId, by };
    await expect(erasePerson(losingAnswer(db, "commit"), erasing)).rejects.toThrow("Connection terminated");
    expect(await contactOf(room)).toBe("");
    expect(await erasePerson(db, erasing)).toMatchObject({ removed: { contacts: 1 } });
    for (const text of [phone, "crimson"])
      expect({ text, tables: await tablesWith(db, text) }).toEqual({ text, tables: [] });
  }));

test("an erased person who writes again is somebody new", () =>
  withRoom(colours, async (room) => {
    room.start();
    await room.tell(phone, "colours");
    const contactId = await contactOf(room);
    await erasePerson(room.db, { organisationId: room.organisationId, contactId, by });
    await room.tell(phone, "colours");
    expect(await contactOf(room)).not.toBe(contactId);
    expect(await room.texts(phone)).toEqual(["Which colour, Ann?"]);
  }));

test("what a person writes while they are erased is not kept", () =>
  withRoom(colours, async (room) => {
    room.start();
    await room.tell(phone, "colours");
    const contactId = await contactOf(room);
    const erased = erasePerson(room.db, { organisationId: room.organisationId, contactId, by });
    await room.db.query(
      `insert into messages (id, organisation_id, number_id, contact_id, direction, content)
       select gen_random_uuid(), $1, id, $2, 'i', '{"kind":"text","text":"crimson"}' from numbers`,
      [room.organisationId, contactId],
    );
    await erased;
    expect(await tablesWith(room.db, "crimson")).toEqual([]);
  }));

test("each certificate seals the one before it, so that none can be changed or left out", () =>
  withRoom(colours, async (room) => {
    const { db, organisationId } = room;
    room.start();
    for (const number of [phone, "27820001002"]) {
      await room.tell(number, "colours");
      await erasePerson(db, { organisationId, contactId: await contactOf(room, number), by });
    }
    const page = { before: "ffffffff-ffff-ffff-ffff-ffffffffffff", count: 10 };
    const [second, first] = await listErasures(db, organisationId, page);
    if (!first || !second) throw new Error("There should be two.");
    const sealed = (one: typeof first, previous: string | null) =>
      certificateOf({ ...one, organisationId, previous, byId: by.id });
    expect(first.certificate).toBe(sealed(first, null));
    expect(second.certificate).toBe(sealed(second, first.certificate));
    expect(sealed({ ...second, removed: { ...second.removed, messages: 99 } }, first.certificate)).not.toBe(
      second.certificate,
    );
  }));
