import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newUuid } from "../../store/uuid.ts";
import { addContact, addEmptyOrganisation, addMessage } from "../../test/chat.ts";
import { withDatabase } from "../../test/database.ts";
import { neighbour } from "../../test/neighbour.ts";
import { fetchMedia } from "./fetch-media.ts";
import { FileStore } from "./file-store.ts";
import { MediaClient } from "./media-client.ts";

const whatsapp = neighbour();

test("a picture that comes late is told of by its message's id, too: whoever looks has shown the message without it", () =>
  withDatabase(async (pool) => {
    const organisation = await addEmptyOrganisation(pool);
    const contactId = await addContact(pool, organisation.id, "Awa", "27820001234");
    const messageId = await addMessage(pool, organisation, contactId, "");
    await pool.query(
      `insert into media_files (id, organisation_id, message_id, state, mime) values ($1, $2, $3, 'waiting', 'image/png')`,
      [newUuid(), organisation.id, messageId],
    );
    whatsapp.answer = (request, response) =>
      request.url?.endsWith("/file")
        ? response.end("picture")
        : response.end(JSON.stringify({ url: `${whatsapp.url}/file`, mime_type: "image/png", file_size: 7 }));
    const told: unknown[] = [];
    const folder = await mkdtemp(join(tmpdir(), "hotline-files-"));
    try {
      const done = await fetchMedia(
        { organisationId: organisation.id, messageId },
        {
          pool,
          client: new MediaClient({ apiUrl: whatsapp.url, version: "v25.0", token: "t" }),
          files: new FileStore(folder),
          flags: { isOn: () => true },
          changes: { touch: (...hint) => void told.push(hint) },
        },
      );
      expect(done).toBe("done");
    } finally {
      await rm(folder, { recursive: true });
    }
    expect((await pool.query("select state from media_files")).rows).toEqual([{ state: "kept" }]);
    expect(told).toEqual([
      [organisation.id, "conversation", [contactId]],
      [organisation.id, "message", [messageId]],
    ]);
  }));
