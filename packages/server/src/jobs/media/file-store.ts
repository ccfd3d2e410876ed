import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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
  async put(organisationId: string, id: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(organisationId, id);
    await mkdir(join(this.#folder, organisationId), { recursive: true });
    const draft = `${path}.${process.pid}.part`;
    await writeFile(draft, bytes, { mode: 0o600 });
    await rename(draft, path);
  }

  open(organisationId: string, id: string): Promise<ReadStream> {
    const stream = createReadStream(this.#path(organisationId, id));
    return new Promise((resolve, reject) => stream.once("open", () => resolve(stream)).once("error", reject));
  }

  /** Ids only: no name that anybody gave ever becomes a path. */
  #path(organisationId: string, id: string): string {
    if (!uuid.test(organisationId) || !uuid.test(id)) throw new TypeError("A file is named by ids.");
    return join(this.#folder, organisationId, id);
  }
}
