import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FileStore } from "../../jobs/media/file-store.ts";
import { newUuid } from "../../store/uuid.ts";
import { type Api, withApi } from "../../test/api.ts";

const script = "<html><script>alert(document.cookie)</script></html>";
const drawing = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;

async function withFiles(run: (api: Api, files: FileStore) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "hotline-files-"));
  try {
    await withApi((api) => run(api, new FileStore(folder)), { HOTLINE_FILES_DIR: folder });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function addContact({ db, organisation }: Api): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    "select resolve_contact($1, $2, null, '27820001234', 'Thandi') as id",
    [organisation.id, newUuid()],
  );
  const id = rows[0]?.id ?? "";
  await db.query("insert into conversations (contact_id, organisation_id, number_id) values ($1, $2, $3)", [
    id,
    organisation.id,
    organisation.numberId,
  ]);
  return id;
}

test("a page or a drawing with a script is not taken, whatever it says it is", () =>
  withFiles(async (api) => {
    const contact = await addContact(api);
    const bring = async (content: string, type: string, name: string) => {
      const body = new FormData();
      body.append("file", new Blob([content], { type }), name);
      const response = await api.as("operator").fetch(`/api/files?contact=${contact}`, { method: "POST", body });
      return { status: response.status, ...((await response.json()) as { reason?: string; message: string }) };
    };
    for (const [type, name] of [
      ["text/html", "page.html"],
      ["image/svg+xml", "drawing.svg"],
      ["application/xhtml+xml", "page.xhtml"],
      ["application/javascript", "code.js"],
    ] as const)
      expect(await bring(script, type, name)).toMatchObject({
        status: 400,
        reason: "FILE_TYPE",
        message: /does not take files of this type/,
      });
    const large = await bring("x".repeat(5 * 1024 * 1024 + 1), "image/png", "photo.png");
    expect(large).toMatchObject({ status: 400, reason: "FILE_TOO_LARGE", message: /at most 5 MB/ });
    expect(await bring("", "image/png", "photo.png")).toMatchObject({ status: 400, reason: "FILE_EMPTY" });
    for (const type of ["image/png", "image/jpeg", "audio/ogg", "audio/mpeg", "video/mp4", "application/pdf"])
      for (const content of [script, drawing])
        expect(await bring(content, type, "photo.png")).toMatchObject({ status: 400, reason: "FILE_DISGUISED" });
    expect((await api.db.query("select from media_files")).rowCount).toBe(0);
  }));

test("whatever was kept, a browser runs nothing of it: it is a download or a picture, in a sandbox, of its type alone", () =>
  withFiles(async (api, files) => {
    const { db, organisation } = api;
    const served = async (mime: string, name: string | null) => {
      const id = newUuid();
      await files.put(organisation.id, id, Buffer.from(script));
      await db.query(
        `insert into media_files (id, organisation_id, state, mime, bytes, sha256, name) values ($1, $2, 'kept', $3, $4, '', $5)`,
        [id, organisation.id, mime, script.length, name],
      );
      const { status, headers } = await api.as("operator").fetch(`/api/files/${id}`);
      const of = (header: string) => headers.get(header) ?? "";
      expect(status).toBe(200);
      expect(of("x-content-type-options")).toBe("nosniff");
      expect(of("content-security-policy")).toBe("sandbox; default-src 'none'");
      expect((await api.as("admin", { organisation: "other" }).fetch(`/api/files/${id}`)).status).toBe(404);
      return { type: of("content-type"), disposition: of("content-disposition") };
    };
    for (const mime of ["text/html", "image/svg+xml", "text/html; charset=utf-8", "text/plain", "application/pdf"])
      expect(await served(mime, "a.html")).toEqual({
        type: "application/octet-stream",
        disposition: "attachment; filename*=UTF-8''a.html",
      });
    // What people send brings its name in the message, and the page gives it to the download.
    expect(await served("application/pdf", null)).toMatchObject({ disposition: "attachment" });
    expect(await served("image/png", 'x"\r\nset-cookie: a=b.png')).toEqual({
      type: "image/png",
      disposition: "inline; filename*=UTF-8''x%22%0D%0Aset-cookie%3A%20a%3Db.png",
    });
  }));
