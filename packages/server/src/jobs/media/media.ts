import { createHash } from "node:crypto";
import type { ReadStream } from "node:fs";
import { newUuid } from "../../store/uuid.ts";
import type { FileStore } from "./file-store.ts";
import type { MediaClient } from "./media-client.ts";

export interface Kept {
  readonly id: string;
  readonly sha256: string;
  readonly whatsappId: string;
}

/** A template as people choose it. */
export interface MessageTemplate {
  readonly name: string;
  readonly language: string;
  readonly category: string;
  readonly text: string;
  readonly values: number;
}

/** Files and templates for those who answer people. */
export class Media {
  readonly #client: MediaClient;
  readonly #files: FileStore;

  constructor(client: MediaClient, files: FileStore) {
    this.#client = client;
    this.#files = files;
  }

  /** Keeps a file here and gives it to WhatsApp, so that a message may carry it. */
  async upload(
    organisationId: string,
    phoneNumberId: string,
    file: { readonly bytes: Buffer; readonly mime: string; readonly name: string },
  ): Promise<Kept> {
    const id = newUuid();
    await this.#files.put(organisationId, id, file.bytes);
    const whatsappId = await this.#client.upload(phoneNumberId, { ...file, bytes: new Uint8Array(file.bytes) });
    return { id, whatsappId, sha256: createHash("sha256").update(file.bytes).digest("hex") };
  }

  open(organisationId: string, id: string): Promise<ReadStream> {
    return this.#files.open(organisationId, id);
  }

  /** Those that WhatsApp has approved. */
  async templates(): Promise<readonly MessageTemplate[]> {
    const approved = (await this.#client.templates()).filter(({ status }) => status === "APPROVED");
    return approved.map(({ name, language, category, components }) => {
      const text = components.find(({ type }) => type.toUpperCase() === "BODY")?.text ?? "";
      const values = new Set(Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, value]) => value)).size;
      return { name, language, category, text, values };
    });
  }
}
