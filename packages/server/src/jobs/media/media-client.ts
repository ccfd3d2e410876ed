import { failureFor, readSendError, unknownCode } from "@hotline/core/whatsapp/index.ts";
import { request } from "undici";
import { type Access, accountOf, tokenOf } from "../../deliver/access.ts";
import { withoutToken } from "../../deliver/without-token.ts";

export interface MediaClientOptions extends Access {
  /** The longest that a download may take, in milliseconds. */
  readonly downloadMs?: number;
}

/** WhatsApp refused, or has nothing under this id. `gone`: it will not come back. */
export class MediaError extends Error {
  readonly gone: boolean;
  constructor(message: string, gone: boolean) {
    super(message);
    this.gone = gone;
  }
}

export interface MediaDescription {
  readonly url: string;
  readonly mime: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A template as WhatsApp describes it. */
export interface TemplateDescription {
  readonly name: string;
  readonly language: string;
  readonly category: string;
  readonly status: string;
  readonly components: readonly unknown[];
}

const timeoutMs = 30_000;
/** A file of 100 MB over a slow line; one that drips would keep a job's place for days. */
const downloadMs = 300_000;
/** The only host beside the API's own that files come from: our token goes nowhere else. */
const mediaHost = "https://lookaside.fbsbx.com";
const pageSize = 200;

/** Files and templates over the Cloud API: seldom enough that no connection is kept for them. */
export class MediaClient {
  readonly #options: MediaClientOptions;
  readonly #prefix: string;

  constructor(options: MediaClientOptions) {
    this.#options = options;
    this.#prefix = `${options.apiUrl}/${options.version}`;
  }

  /** Whose templates a number sends, if that is known. */
  accountOf(phoneNumberId: string): string | undefined {
    return accountOf(this.#options, phoneNumberId);
  }

  /** Gives WhatsApp a file to send from a number; returns the id that it is sent by. */
  async upload(
    phoneNumberId: string,
    file: { bytes: Uint8Array<ArrayBuffer>; mime: string; name: string },
  ): Promise<string> {
    const form = new FormData();
    form.set("messaging_product", "whatsapp");
    form.set("type", file.mime);
    form.set("file", new Blob([file.bytes], { type: file.mime }), file.name);
    const response = await fetch(`${this.#prefix}/${phoneNumberId}/media`, {
      method: "POST",
      headers: this.#headersFor(phoneNumberId),
      body: form,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const answer = (await response.json().catch(() => null)) as { id?: unknown } & Refusal;
    if (typeof answer?.id === "string" && response.ok) return answer.id;
    throw new MediaError(
      this.#sentence(answer, phoneNumberId) ?? `WhatsApp answered ${response.status}.`,
      response.status < 500,
    );
  }

  async describe(phoneNumberId: string, mediaId: string): Promise<MediaDescription> {
    const answer = (await this.#get(phoneNumberId, `${this.#prefix}/${mediaId}`)) as Record<string, unknown>;
    const { url, mime_type: mime, sha256, file_size: bytes } = answer;
    if (typeof url !== "string" || typeof mime !== "string") throw new MediaError("WhatsApp described no file.", true);
    return { url, mime, sha256: String(sha256 ?? ""), bytes: Number(bytes ?? 0) };
  }

  /** The file itself; never more than `most` bytes of it. */
  async download(phoneNumberId: string, url: string, most: number): Promise<Buffer> {
    const { origin } = new URL(url);
    if (origin !== mediaHost && origin !== new URL(this.#options.apiUrl).origin)
      throw new MediaError(`Files are not fetched from ${origin}.`, true);
    const { statusCode, body } = await request(url, {
      headers: this.#headersFor(phoneNumberId),
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      signal: AbortSignal.timeout(this.#options.downloadMs ?? downloadMs),
    });
    if (statusCode !== 200) {
      await body.dump();
      throw new MediaError(
        `The file could not be fetched: HTTP ${statusCode}.`,
        statusCode === 404 || statusCode === 410,
      );
    }
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      if (size > most) {
        body.destroy();
        throw new MediaError(`The file has more than ${most} bytes.`, true);
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  /** The templates of the number's account, page by page; none where no account is named. */
  async templates(phoneNumberId: string): Promise<readonly TemplateDescription[]> {
    const account = this.accountOf(phoneNumberId);
    if (account === undefined) return [];
    const found: TemplateDescription[] = [];
    let after = "";
    do {
      const more = after === "" ? "" : `&after=${encodeURIComponent(after)}`;
      const page = (await this.#get(
        phoneNumberId,
        `${this.#prefix}/${account}/message_templates?limit=${pageSize}${more}`,
      )) as TemplatePage;
      found.push(...(page.data ?? []));
      after = page.paging?.next === undefined ? "" : (page.paging.cursors?.after ?? "");
    } while (after !== "");
    return found;
  }

  #headersFor(phoneNumberId: string): Record<string, string> {
    return { authorization: `Bearer ${tokenOf(this.#options, phoneNumberId)}` };
  }

  async #get(phoneNumberId: string, url: string): Promise<unknown> {
    const response = await fetch(url, {
      headers: this.#headersFor(phoneNumberId),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return answer;
    throw new MediaError(
      this.#sentence(answer as Refusal, phoneNumberId) ?? `WhatsApp answered ${response.status}.`,
      isGone(response.status, answer),
    );
  }

  #sentence(answer: Refusal | null, phoneNumberId: string): string | undefined {
    const message = answer?.error?.message;
    return typeof message === "string" ? withoutToken(message, tokenOf(this.#options, phoneNumberId)) : undefined;
  }
}

/** WhatsApp says so itself, as against a proxy on the way; and it is no matter of a token, which comes as 400 as well. */
function isGone(status: number, answer: unknown): boolean {
  const { code } = readSendError(status, answer);
  return (status === 404 || status === 400) && code !== unknownCode && failureFor(code, status).retry === "no";
}

interface Refusal {
  readonly error?: { readonly message?: unknown };
}

interface TemplatePage {
  readonly data?: readonly TemplateDescription[];
  readonly paging?: { readonly next?: string; readonly cursors?: { readonly after?: string } };
}
