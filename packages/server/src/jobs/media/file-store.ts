import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, opendir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OrganisationId } from "@hotline/core/model/ids.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const draftName = /^[0-9a-f-]{36}\.\d+\.part$/;
/** Nobody writes at one file for so long. */
const abandonedMs = 24 * 3_600_000;

/**
 * Files of messages in a folder, one for each organisation below it. Where several machines serve one hotline, the folder
 * is one that they share.
 */
export class FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A file is there whole or not at all: it is written beside its place and then moved there. */
  async put(organisationId: OrganisationId, id: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(organisationId, id);
    await mkdir(join(this.#folder, organisationId), { recursive: true });
    const draft = `${path}.${process.pid}.part`;
    try {
      await writeFile(draft, bytes, { mode: 0o600 });
      await rename(draft, path);
    } catch (error) {
      // On a full disk the half of a file would take the last of the room.
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  async remove(organisationId: OrganisationId, id: string): Promise<void> {
    await rm(this.#path(organisationId, id), { force: true });
  }

  /** Removes what processes left half written when they were killed. */
  async removeAbandoned(now: number): Promise<void> {
    for await (const folder of entriesOf(this.#folder)) {
      if (!uuid.test(folder)) continue;
      for await (const name of entriesOf(join(this.#folder, folder))) {
        if (!draftName.test(name)) continue;
        const path = join(this.#folder, folder, name);
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
        if (now - mtimeMs > abandonedMs) await rm(path, { force: true });
      }
    }
  }

  open(organisationId: OrganisationId, id: string): Promise<ReadStream> {
    const stream = createReadStream(this.#path(organisationId, id));
    return new Promise((resolve, reject) => stream.once("open", () => resolve(stream)).once("error", reject));
  }

  /** Ids only: no name that anybody gave ever becomes a path. */
  #path(organisationId: OrganisationId, id: string): string {
    if (!uuid.test(organisationId) || !uuid.test(id)) throw new TypeError("A file is named by ids.");
    return join(this.#folder, organisationId, id);
  }
}

/** Names in a folder that may have millions; none where it was never made. */
async function* entriesOf(folder: string): AsyncGenerator<string> {
  const directory = await opendir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (directory !== null) for await (const { name } of directory) yield name;
}
