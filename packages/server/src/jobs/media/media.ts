import { createHash } from "node:crypto";
import type { ReadStream } from "node:fs";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { readTemplate, type TemplateForm } from "@hotline/core/whatsapp/index.ts";
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
  readonly form: TemplateForm;
}

export interface LookedUp {
  readonly found: MessageTemplate | undefined;
  readonly all: readonly MessageTemplate[];
}

const isIt = (name: string, language: string) => (one: MessageTemplate) =>
  one.name === name && one.language === language;

/** Long enough for whoever chooses one and fills it in, and soon enough for what was approved a minute ago. */
const freshMs = 20_000;
const pauseMs = 2_000;

/** Files and templates for those who answer people. */
export class Media {
  readonly #client: MediaClient;
  readonly #files: FileStore;
  /** By account. */
  readonly #templates = new Map<string, { readonly at: number; readonly read: Promise<readonly MessageTemplate[]> }>();

  constructor(client: MediaClient, files: FileStore) {
    this.#client = client;
    this.#files = files;
  }

  /** Keeps a file here and gives it to WhatsApp, so that a message may carry it. */
  async upload(
    organisationId: OrganisationId,
    phoneNumberId: string,
    file: { readonly bytes: Buffer; readonly mime: string; readonly name: string },
  ): Promise<Kept> {
    const id = newUuid();
    await this.#files.put(organisationId, id, file.bytes);
    const whatsappId = await this.#client
      .upload(phoneNumberId, { ...file, bytes: new Uint8Array(file.bytes) })
      .catch(async (error: unknown) => {
        await this.#files.remove(organisationId, id);
        throw error;
      });
    return { id, whatsappId, sha256: createHash("sha256").update(file.bytes).digest("hex") };
  }

  open(organisationId: OrganisationId, id: string): Promise<ReadStream> {
    return this.#files.open(organisationId, id);
  }

  /** Those that WhatsApp has approved for this number, as they are now. */
  templates(phoneNumberId: string): Promise<readonly MessageTemplate[]> {
    const read = this.#readTemplates(phoneNumberId);
    this.#templates.set(this.#client.accountOf(phoneNumberId) ?? "", { at: performance.now(), read });
    return read;
  }

  /** One that somebody chose a moment ago; undefined where WhatsApp has none (any more). */
  async template(phoneNumberId: string, name: string, language: string): Promise<MessageTemplate | undefined> {
    return (await this.#around(phoneNumberId, name, language)).find(isIt(name, language));
  }

  /** The same among all others; null where no account is named, whose they would be. Throws where WhatsApp does not answer. */
  async lookUp(phoneNumberId: string, name: string, language: string): Promise<LookedUp | null> {
    if (this.#client.accountOf(phoneNumberId) === undefined) return null;
    const all = await this.#around(phoneNumberId, name, language);
    return { found: all.find(isIt(name, language)), all };
  }

  /** Those of a moment ago where they have this one, or else those of now. */
  async #around(phoneNumberId: string, name: string, language: string): Promise<readonly MessageTemplate[]> {
    const last = this.#templates.get(this.#client.accountOf(phoneNumberId) ?? "");
    const age = last === undefined ? Number.POSITIVE_INFINITY : performance.now() - last.at;
    // Whoever sends many of one that is not there must not ask WhatsApp as often.
    if (last && age < pauseMs) return last.read;
    const known = last && age < freshMs ? await last.read.catch(() => []) : [];
    return known.some(isIt(name, language)) ? known : this.templates(phoneNumberId);
  }

  async #readTemplates(phoneNumberId: string): Promise<readonly MessageTemplate[]> {
    const approved = (await this.#client.templates(phoneNumberId)).filter(({ status }) => status === "APPROVED");
    return approved.map(({ name, language, category, components }) => {
      return { name, language, category, form: readTemplate(components) };
    });
  }
}
