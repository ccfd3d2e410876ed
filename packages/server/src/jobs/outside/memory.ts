import { type Embedding, embeddingRequest, readEmbeddings } from "@hotline/core/triage/outside/index.ts";
import { askService, type Service } from "./service.ts";

/** Keeps an answer within the limit of bytes, and a time-out from losing what came before it. */
const batch = 64;
/** Some hundred megabytes at most. */
const mostKept = 10_000;

/** The embeddings of approved texts, which are the same for every question. Nothing that people wrote is kept. */
export class EmbeddingMemory {
  readonly #kept = new Map<string, Embedding>();

  /** Embeddings of approved texts in their order; only those that are not known are asked for. */
  async of(texts: readonly string[], model: string, service: Service): Promise<readonly Embedding[]> {
    const unknown = [...new Set(texts)].filter((text) => !this.#kept.has(text));
    if (this.#kept.size + unknown.length > mostKept) this.#kept.clear();
    const wanted = this.#kept.size === 0 ? [...new Set(texts)] : unknown;
    for (let i = 0; i < wanted.length; i += batch) {
      const part = wanted.slice(i, i + batch);
      const embeddings = await embed(part, model, service);
      for (const [j, text] of part.entries()) this.#kept.set(text, embeddings[j] ?? []);
    }
    return texts.map((text) => this.#kept.get(text) ?? []);
  }
}

export async function embed(texts: readonly string[], model: string, service: Service): Promise<readonly Embedding[]> {
  return readEmbeddings(await askService(service, embeddingRequest(model, texts)), texts.length);
}
