import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportPerson } from "../../contacts/export/export-person.ts";
import { FileStore } from "../../jobs/media/file-store.ts";
import { newUuid } from "../../store/uuid.ts";
import { type Api, withApi } from "../../test/api.ts";
import { unzipped } from "../../test/unzipped.ts";

async function addContact({ db, organisation }: Api, phone: string, name: string): Promise<string> {
  const contactId = newUuid();
  await db.query("insert into contacts (id, organisation_id, phone, name) values ($1, $2, $3, $4)", [
    contactId,
    organisation.id,
    phone,
    name,
  ]);
  return contactId;
}

/** A picture that somebody sent, and that was kept. */
async function addPicture({ db, organisation }: Api, files: FileStore, contactId: string, text: string) {
  const [fileId, messageId] = [newUuid(), newUuid()];
  await files.put(organisation.id, fileId, Buffer.from(text));
  await db.query(
    `insert into messages (id, organisation_id, contact_id, number_id, direction, content)
     values ($1, $2, $3, $4, 'i', '{}')`,
    [messageId, organisation.id, contactId, organisation.numberId],
  );
  await db.query(
    `insert into media_files (id, organisation_id, message_id, state, mime, bytes)
     values ($1, $2, $3, 'kept', 'image/jpeg', $4)`,
    [fileId, organisation.id, messageId, text.length],
  );
  return fileId;
}

const nothing = () => undefined;

test("a person's file has every table in it, and only an admin may fetch it", async () => {
  await withApi(async (api) => {
    const { db, as, organisation } = api;
    const contactId = await addContact(api, "27820001001", "Thandi");
    await as("operator").run("contacts/edit-contact", { id: contactId, edit: { name: "Thandi N" } });
    await expect(as("operator").run("contacts/export-person", { id: contactId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const made = (await as("admin").run("contacts/export-person", { id: contactId })).exportPerson;
    await exportPerson(db, { organisationId: organisation.id, id: made.id }, nothing);
    const { contactExports } = await as("admin").run("contacts/contact-exports");
    const url = contactExports.edges[0]?.node.url ?? "";
    const archive = Buffer.from(await (await as("admin").fetch(url)).arrayBuffer());
    const [tables] = unzipped(archive);
    expect(tables?.name).toMatch(/^person [0-9A-F]{8} \d{4}-\d\d-\d\d\.json$/);
    const person = JSON.parse(tables?.text ?? "") as { tables: Record<string, readonly object[]> };
    expect(person.tables["contacts"]).toMatchObject([{ phone: "27820001001", name: "Thandi N" }]);
    expect(person.tables["contact_changes"]).toHaveLength(1);
    expect((await as("operator").fetch(url)).status).toBe(403);
  });
});

test("with a person's tables go the pictures that they sent, and nobody else's", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hotline-files-"));
  const files = new FileStore(folder);
  try {
    await withApi(
      async (api) => {
        const { db, as, organisation } = api;
        const contactId = await addContact(api, "27820001001", "Thandi");
        const somebodyElse = await addContact(api, "27820001002", "Ann");
        const hers = await addPicture(api, files, contactId, "her rash");
        await addPicture(api, files, somebodyElse, "another's");
        const made = (await as("admin").run("contacts/export-person", { id: contactId })).exportPerson;
        expect(made.fileName).toMatch(/\.zip$/);
        await exportPerson(db, { organisationId: organisation.id, id: made.id }, nothing);
        const response = await as("admin").fetch(`/api/files/contact-exports/${made.id}`);
        expect(response.headers.get("content-disposition")).toContain(".zip");
        const [tables, ...kept] = unzipped(Buffer.from(await response.arrayBuffer()));
        expect(tables?.text).toContain(hers);
        expect(kept).toEqual([expect.objectContaining({ name: `files/${hers}.jpeg`, text: "her rash" })]);
      },
      { HOTLINE_FILES_DIR: folder },
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
