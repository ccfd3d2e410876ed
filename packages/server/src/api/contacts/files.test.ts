import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import { parse } from "csv-parse/sync";
import type pg from "pg";
import { expect, test } from "vitest";
import { erasePerson } from "../../contacts/erase/erase-person.ts";
import { exportContacts } from "../../contacts/export/export-contacts.ts";
import { runImport } from "../../contacts/import/run.ts";
import { undoImport } from "../../contacts/import/undo.ts";
import { forgetIdentity, readIdentity } from "../../store/files/erase.ts";
import { dropExpiredExports, readExport, writePart } from "../../store/files/exports.ts";
import { finishImport } from "../../store/files/imports.ts";
import { newUuid } from "../../store/uuid.ts";
import { type Api, type Asker, withApi } from "../../test/api.ts";
import { blankSettings, id } from "../../test/journeys.ts";

const settings = {
  ...blankSettings,
  name: "ours",
  country: "ZA",
  fields: [{ key: "weeks", name: "Weeks", type: "number" }],
  groups: [{ uuid: id("volunteers"), name: "Volunteers" }],
};

const prepare = ({ db, organisation }: Api) =>
  db.query("update organisations set settings = $2 where id = $1", [organisation.id, JSON.stringify(settings)]);

async function addContact(db: pg.Pool, organisationId: OrganisationId, phone: string, name: string): Promise<string> {
  const contactId = newUuid();
  await db.query("insert into contacts (id, organisation_id, phone, name) values ($1, $2, $3, $4)", [
    contactId,
    organisationId,
    phone,
    name,
  ]);
  return contactId;
}

async function bring(asker: Asker, file: string, name = "people.csv"): Promise<string> {
  const response = await asker.fetch(`/api/files/contact-imports?name=${name}`, {
    method: "POST",
    body: file,
    headers: { "content-type": "text/csv" },
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
}

const columns = [{ kind: "PHONE" as const }, { kind: "NAME" as const }, { kind: "FIELD" as const, field: "weeks" }];
const reading = { columns, country: null, mode: "CREATE_AND_UPDATE" as const, groups: [id("volunteers")] };
const file =
  "Phone,Name,Weeks\n082 000 1001,Thandi,31\n0820001002,Ann,12\n0820001002,Twice,13\nnonsense,=1+1,1\n0820001003,Y,many\n";
const nothing = () => undefined;

/** A file that an operator has asked to be taken in; the job that does it. */
async function asked(api: Api, csv: string) {
  await prepare(api);
  const operator = api.as("operator");
  const importId = await bring(operator, csv);
  await operator.run("contacts/run-contact-import", { id: importId, settings: reading });
  return { organisationId: api.organisation.id, id: importId };
}

const stored = async (db: pg.Pool) =>
  (
    await db.query<{ phone: string; name: string; weeks: string | null }>(
      "select phone, name, fields -> 'weeks' ->> 'number' as weeks from contacts order by phone",
    )
  ).rows;

test("a file is brought, looked at, taken in, and taken back", async () => {
  await withApi(async (api) => {
    const { db, as, organisation } = api;
    await prepare(api);
    await addContact(db, organisation.id, "27820001002", "Ann Nkosi");
    const operator = as("operator");
    const importId = await bring(operator, file);
    const { contactImport } = await operator.run("contacts/contact-import", { id: importId });
    expect(contactImport).toMatchObject({ state: "DRAFT", rowCount: 5, country: "ZA" });
    expect(contactImport?.columns.map(({ kind, field }) => field ?? kind)).toEqual(["PHONE", "NAME", "weeks"]);
    const { previewContactImport } = await operator.run("contacts/preview-contact-import", {
      id: importId,
      settings: reading,
    });
    expect(previewContactImport).toMatchObject({ looked: 5, created: 1, updated: 1, skipped: 1, rejected: 2 });
    expect(previewContactImport.rows.map(({ row, problem }) => [row, problem])).toEqual([
      [2, null],
      [3, null],
      [4, "twice"],
      [5, "badNumber"],
      [6, "badField"],
    ]);
    expect(await stored(db)).toHaveLength(1);
    await operator.run("contacts/run-contact-import", { id: importId, settings: reading });
    await expect(
      operator.run("contacts/run-contact-import", { id: importId, settings: reading }),
    ).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await runImport(db, { organisationId: organisation.id, id: importId }, nothing);
    const done = (await operator.run("contacts/contact-import", { id: importId })).contactImport;
    expect(done).toMatchObject({ state: "DONE", createdCount: 1, updatedCount: 1, skippedCount: 1, rejectedCount: 2 });
    expect(await stored(db)).toEqual([
      { phone: "27820001001", name: "Thandi", weeks: "31" },
      { phone: "27820001002", name: "Ann", weeks: "12" },
    ]);
    const rejected = parse(await (await operator.fetch(done?.rejectedUrl ?? "")).text(), { bom: true });
    expect(rejected).toEqual([
      ["Phone", "Name", "Weeks", "Row", "Problem", "Column"],
      ["nonsense", "'=1+1", "1", "5", "this is no phone number", "Phone"],
      ["0820001003", "Y", "many", "6", "this does not fit the field", "Weeks"],
    ]);
    const otherwise = await operator.fetch(`${done?.rejectedUrl}?separator=SEMICOLON`);
    expect(parse(await otherwise.text(), { bom: true, delimiter: ";" })).toEqual(rejected);
    // Somebody has changed her weeks since: that stays.
    const [ann] = (await db.query("select id from contacts where phone = '27820001002'")).rows;
    await operator.run("contacts/edit-contact", { id: ann.id, edit: { fields: [{ key: "weeks", text: "14" }] } });
    await operator.run("contacts/undo-contact-import", { id: importId });
    await undoImport(db, { organisationId: organisation.id, id: importId }, nothing);
    expect(await stored(db)).toEqual([{ phone: "27820001002", name: "Ann Nkosi", weeks: "14" }]);
    expect((await operator.run("contacts/contact-import", { id: importId })).contactImport?.state).toBe("UNDONE");
  });
});

test("a preview says which day a date is taken for: 12/03 is in March for some and in December for others", async () => {
  await withApi(async ({ db, as, organisation }) => {
    const fields = [{ key: "due", name: "Due", type: "datetime" }];
    await db.query("update organisations set settings = $2 where id = $1", [
      organisation.id,
      JSON.stringify({ ...settings, fields }),
    ]);
    const id = await bring(as("operator"), "Phone,Due\n0820001001,12/03/2027\n0820001002,2027-04-01\n0820001003,\n");
    const columns = [{ kind: "PHONE" as const }, { kind: "FIELD" as const, field: "due" }];
    const { previewContactImport } = await as("operator").run("contacts/preview-contact-import", {
      id,
      settings: { columns, country: "ZA", mode: "CREATE_AND_UPDATE", groups: [] },
    });
    expect(previewContactImport.rows.map(({ days }) => days)).toEqual([
      [null, "2027-03-12"],
      [null, "2027-04-01"],
      [null, null],
    ]);
  });
});

test("an import whose process dies goes on where it stopped, and twice is once", async () => {
  await withApi(async (api) => {
    const { db, as } = api;
    const rows = Array.from({ length: 130 }, (_, n) => `+2782000${1000 + n},P${n},${n}`).join("\n");
    const job = await asked(api, `Phone,Name,Weeks\n${rows}\n`);
    let progress = 0;
    const die = () => {
      if (++progress === 2) throw new Error("killed");
    };
    await expect(runImport(db, job, die)).rejects.toThrow("killed");
    expect(await stored(db)).toHaveLength(100);
    await Promise.all([runImport(db, job, nothing), runImport(db, job, nothing)]);
    expect(await stored(db)).toHaveLength(130);
    const { contactImport } = await as("operator").run("contacts/contact-import", { id: job.id });
    expect(contactImport).toMatchObject({ state: "DONE", createdCount: 130, updatedCount: 0, skippedCount: 0 });
    expect((await db.query("select count(*)::int as n from contact_changes where source = 'import'")).rows[0].n).toBe(
      260,
    );
  });
});

test("a contact that an import made stays when somebody wrote with them before it was taken back", async () => {
  await withApi(async (api) => {
    const { db, as, organisation } = api;
    const job = await asked(api, "Phone,Name,Weeks\n0820001001,Thandi,31\n");
    await runImport(db, job, nothing);
    await db.query(
      `insert into messages (id, organisation_id, number_id, contact_id, direction, content)
       select gen_random_uuid(), $1, $2, id, 'i', '{}' from contacts`,
      [organisation.id, organisation.numberId],
    );
    await as("operator").run("contacts/undo-contact-import", { id: job.id });
    await undoImport(db, job, nothing);
    expect(await stored(db)).toEqual([{ phone: "27820001001", name: "", weeks: null }]);
  });
});

test("an import that a second worker ends once more while it is being taken back is taken back all the same", async () => {
  await withApi(async (api) => {
    const { db, as, organisation } = api;
    const job = await asked(api, "Phone,Name,Weeks\n0820001001,Thandi,31\n");
    await runImport(db, job, nothing);
    await as("operator").run("contacts/undo-contact-import", { id: job.id });
    await finishImport(db, organisation.id, job.id, { from: "running", to: "done" });
    await undoImport(db, job, nothing);
    expect(await stored(db)).toEqual([]);
  });
});

test("files that are none, strangers and other roles are refused with a reason", async () => {
  await withApi(async (api) => {
    await prepare(api);
    const post = (asker: Asker, body: string | Uint8Array<ArrayBuffer>, headers = {}) =>
      asker.fetch("/api/files/contact-imports?name=x.csv", {
        method: "POST",
        body,
        headers: { "content-type": "text/csv", ...headers },
      });
    const { as } = api;
    expect((await post(as("nobody"), file)).status).toBe(401);
    expect((await post(as("viewer"), file)).status).toBe(403);
    expect((await post(as("operator"), file, { origin: "https://evil.example" })).status).toBe(403);
    expect((await post(as("operator"), "Phone\n")).status).toBe(400);
    expect((await post(as("operator"), "")).status).toBe(400);
    expect((await post(as("operator"), new Uint8Array(21 * 1024 * 1024))).status).toBe(400);
    const importId = await bring(as("operator"), file);
    const stranger = as("admin", { organisation: "other" });
    expect((await stranger.run("contacts/contact-import", { id: importId })).contactImport).toBeNull();
    expect((await stranger.fetch(`/api/files/contact-imports/${importId}/rejected`)).status).toBe(404);
    await expect(
      stranger.run("contacts/run-contact-import", { id: importId, settings: reading }),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

test("an export holds who was asked for, runs no formula, and hides what its owner may not see", async () => {
  await withApi(async (api) => {
    const { db, as, organisation } = api;
    await prepare(api);
    await addContact(db, organisation.id, "27820001001", '=HYPERLINK("http://evil.example")');
    const other = await addContact(db, organisation.id, "27820001002", "Ann");
    await as("operator").run("contacts/edit-contact", { id: other, edit: { fields: [{ key: "weeks", text: "31" }] } });
    const fetched = async (asker: Asker, wanted: object) => {
      const made = (await asker.run("contacts/export-contacts", { wanted })).exportContacts;
      expect(made).toMatchObject({ state: "RUNNING", url: null });
      await exportContacts(db, { organisationId: organisation.id, id: made.id }, nothing);
      const ready = (await asker.run("contacts/contact-exports")).contactExports.edges[0]?.node;
      const response = await asker.fetch(ready?.url ?? "");
      expect(response.headers.get("content-disposition")).toContain("attachment");
      return { url: ready?.url ?? "", lines: parse(await response.text(), { bom: true }) };
    };
    const all = await fetched(as("operator"), {});
    expect(all.lines).toMatchObject([
      ["Phone", "Name", "Language", "Status", "Groups", "Created", "Last seen", "Opted out", "Weeks"],
      ["+27820001002", "Ann", "", "active", "", expect.any(String), "", "", "31"],
      ["+27820001001", `'=HYPERLINK("http://evil.example")`, "", "active", "", expect.any(String), "", "", ""],
    ]);
    const some = await fetched(as("operator"), { query: "weeks = 31", fields: [] });
    expect(some.lines).toHaveLength(2);
    expect((await as("operator", { organisation: "other" }).fetch(all.url)).status).toBe(404);
    expect((await as("viewer").fetch(all.url)).status).toBe(403);
    await db.query("update members set hides_personal_data = true where id = $1", [organisation.members.operator.id]);
    const hidden = await fetched(as("operator"), {});
    expect(JSON.stringify(hidden.lines)).not.toMatch(/Ann|278200/);
    expect((await as("operator").fetch(all.url)).status).toBe(403);
  });
});

test.each(["COMMA", "SEMICOLON"] as const)(
  "an export with a %s between cells that comes back as an import changes nothing, whatever fields and groups are called",
  async (separator) => {
    await withApi(async ({ db, as, organisation }) => {
      const fields = [
        { key: "due", name: "Due", type: "datetime" },
        { key: "standing", name: "Status", type: "text" },
        { key: "said", name: "Said", type: "text" },
      ];
      const groups = [...settings.groups, { uuid: id("rural"), name: 'Mothers; "rural"' }];
      await db.query("update organisations set settings = $2 where id = $1", [
        organisation.id,
        JSON.stringify({ ...settings, fields, groups }),
      ]);
      const operator = as("operator");
      const contactId = await addContact(db, organisation.id, "27820001001", '\'=1, "名前" 🤰🏽');
      await addContact(db, organisation.id, "27820001002", "-2+3");
      const said = [
        { key: "due", text: "2027-03-03" },
        { key: "said", text: "\t=cmd()\nنعم" },
      ];
      await operator.run("contacts/edit-contact", {
        id: contactId,
        edit: { fields: said, addToGroups: [id("volunteers"), id("rural")] },
      });
      const everybody = async () =>
        (await db.query("select phone, name, language, fields, details from contacts order by phone")).rows;
      const before = await everybody();
      const made = (await operator.run("contacts/export-contacts", { wanted: {}, separator })).exportContacts;
      await exportContacts(db, { organisationId: organisation.id, id: made.id }, nothing);
      const csv = await (await operator.fetch(`/api/files/contact-exports/${made.id}`)).text();
      const importId = await bring(operator, csv);
      const guessed = (await operator.run("contacts/contact-import", { id: importId })).contactImport?.columns ?? [];
      const columns = guessed.map(({ kind, field }) => ({ kind, field }));
      await operator.run("contacts/run-contact-import", {
        id: importId,
        settings: { ...reading, columns, groups: [] },
      });
      await runImport(db, { organisationId: organisation.id, id: importId }, nothing);
      expect((await operator.run("contacts/contact-import", { id: importId })).contactImport).toMatchObject({
        createdCount: 0,
        updatedCount: 0,
        skippedCount: 2,
        rejectedCount: 0,
      });
      expect(await everybody()).toEqual(before);
    });
  },
);

test("a file tells moments in the zone of whoever asked for it, and says which", async () => {
  await withApi(async (api) => {
    const { db, as, organisation } = api;
    await prepare(api);
    const contactId = await addContact(db, organisation.id, "27820001001", "Thandi");
    await db.query("update contacts set created_at = '2027-03-01T22:30:00Z' where id = $1", [contactId]);
    const asked = { wanted: {}, timeZone: "Africa/Johannesburg" };
    const { id } = (await as("operator").run("contacts/export-contacts", asked)).exportContacts;
    await exportContacts(db, { organisationId: organisation.id, id }, nothing);
    const file = await (await as("operator").fetch(`/api/files/contact-exports/${id}`)).text();
    const [titles, row] = parse(file, { bom: true });
    expect(titles).toContain("Created (Africa/Johannesburg)");
    expect(row).toContain("2027-03-02 00:30:00");
    const nowhere = as("operator").run("contacts/export-contacts", { wanted: {}, timeZone: "Mars/Olympus" });
    await expect(nowhere).rejects.toMatchObject({ code: "INVALID" });
  });
});

test("an export whose process died after it had written more ends with the file of now, and nothing behind it", async () => {
  await withApi(async (api) => {
    const { db, as, organisation } = api;
    await prepare(api);
    await addContact(db, organisation.id, "27820001001", "Thandi");
    const { id } = (await as("operator").run("contacts/export-contacts", { wanted: {} })).exportContacts;
    await db.query(
      "insert into contact_export_parts (export_id, organisation_id, part, content) values ($1, $2, 1, 'somebody who is erased')",
      [id, organisation.id],
    );
    await exportContacts(db, { organisationId: organisation.id, id }, nothing);
    const file = await (await as("operator").fetch(`/api/files/contact-exports/${id}`)).text();
    expect(parse(file, { bom: true })).toHaveLength(2);
  });
});

test("an export that is ended while it is made leaves nothing behind, and one that is ready is thrown away", async () => {
  await withApi(async (api) => {
    const { db, as, organisation } = api;
    await prepare(api);
    await addContact(db, organisation.id, "27820001001", "Thandi");
    const ask = async () => (await as("operator").run("contacts/export-contacts", { wanted: {} })).exportContacts.id;
    const make = (id: string) => exportContacts(db, { organisationId: organisation.id, id }, nothing);
    const remains = async () =>
      (
        await db.query(
          "select id::text from contact_exports union all select export_id::text from contact_export_parts",
        )
      ).rows;
    const ended = await ask();
    for (const [asker, code] of [
      [as("admin", { organisation: "other" }), "NOT_FOUND"],
      [as("builder"), "FORBIDDEN"],
      [as("viewer"), "FORBIDDEN"],
    ] as const)
      await expect(asker.run("contacts/remove-export", { id: ended })).rejects.toMatchObject({ code });
    const record = await readExport(db, organisation.id, ended);
    if (record === null) throw new Error("There is no export.");
    const written = { part: 0, content: "Thandi", rowCount: 1, people: [] };
    expect(await writePart(db, record, written)).toBe(true);
    await as("operator").run("contacts/remove-export", { id: ended });
    // The job was about to write on.
    expect(await writePart(db, record, { ...written, part: 1 })).toBe(false);
    await make(ended);
    expect(await remains()).toEqual([]);

    const ready = await ask();
    await make(ready);
    await as("operator").run("contacts/remove-export", { id: ready });
    expect(await remains()).toEqual([]);
    expect((await as("operator").fetch(`/api/files/contact-exports/${ready}`)).status).toBe(404);
    const { auditLog } = await as("admin").run("settings/audit-log", { filter: { action: "export.removed" } });
    const name = expect.stringMatching(/^contacts .*csv$/);
    expect(auditLog.edges.map(({ node }) => node.details)).toEqual([
      { name, kind: "contacts", state: "ready" },
      { name, kind: "contacts", state: "running" },
    ]);
  });
});

test("an export that is made while somebody is being erased knows nothing of them: without their number it would not be found", async () => {
  await withApi(async (api) => {
    await prepare(api);
    const { db, organisation, as } = api;
    const gone = await addContact(db, organisation.id, "27820001001", "Zanele");
    await addContact(db, organisation.id, "27820001002", "Ann");
    const identity = await readIdentity(db, organisation.id, gone as ContactId);
    await forgetIdentity(db, organisation.id, gone as ContactId);
    const made = (await as("operator").run("contacts/export-contacts", { wanted: {} })).exportContacts;
    await exportContacts(db, { organisationId: organisation.id, id: made.id }, nothing);
    const { rows } = await db.query("select convert_from(content, 'UTF8') as text from contact_export_parts");
    const text = rows.map((row) => row.text).join("");
    expect(identity?.phone).toBe("27820001001");
    expect(text).toContain("Ann");
    expect(text).not.toContain("Zanele");
  });
});

test("a file goes with whoever is erased, also where it shows no number; what was read before them is not written after them", async () => {
  await withApi(async (api) => {
    await prepare(api);
    const { db, organisation, as } = api;
    const organisationId = organisation.id;
    const contactId = (await addContact(db, organisationId, "27820001001", "Zanele")) as ContactId;
    const by = { id: organisation.members.admin.id, name: "Ada" };
    await db.query("update members set hides_personal_data = true where id = $1", [organisation.members.operator.id]);
    const ask = async () => (await as("operator").run("contacts/export-contacts", { wanted: {} })).exportContacts.id;
    const [made, late] = [await ask(), await ask()];
    await exportContacts(db, { organisationId, id: made }, nothing);
    const erasure = await erasePerson(db, { organisationId, contactId, by });
    expect(erasure?.removed).toMatchObject({ contact_exports: 1 });
    expect(await readExport(db, organisationId, made)).toBeNull();
    const record = await readExport(db, organisationId, late);
    if (record === null) throw new Error("There is no export.");
    const part = { part: 0, content: "Zanele", rowCount: 1, people: [contactId] };
    await expect(writePart(db, record, part)).rejects.toThrow("made again");
    expect((await db.query("select from contact_export_parts")).rowCount).toBe(0);
  });
});

test("what was left of an export whose person was erased while it was made goes with the expired ones", async () => {
  await withApi(async ({ db, organisation }) => {
    await db.query(
      "insert into contact_export_parts (export_id, organisation_id, part, content) values (gen_random_uuid(), $1, 0, 'x')",
      [organisation.id],
    );
    await dropExpiredExports(db);
    expect((await db.query("select from contact_export_parts")).rowCount).toBe(0);
  });
});
