import { z } from "zod";
import { type Guess, OutsideError, type OutsideRequest, readAs } from "./guess.ts";

/** The place of a text among others by its meaning. */
export type Embedding = readonly number[];

/** An approved answer with the embeddings of the texts that stand for it. */
export interface EmbeddedAnswer {
  readonly key: string;
  readonly embeddings: readonly Embedding[];
}

const answered = z.object({
  data: z.array(z.object({ index: z.number().int().min(0), embedding: z.array(z.number()).min(1) })),
});

export function embeddingRequest(model: string, texts: readonly string[]): OutsideRequest {
  return { path: "embeddings", body: { model, input: texts, encoding_format: "float" } };
}

/** One embedding for each of `count` texts, in their order. Throws `OutsideError`. */
export function readEmbeddings(answer: unknown, count: number): readonly Embedding[] {
  const { data } = readAs(answered, answer);
  const byIndex = new Map(data.map(({ index, embedding }) => [index, embedding]));
  return Array.from({ length: count }, (_, i) => {
    const embedding = byIndex.get(i);
    if (embedding === undefined) throw new OutsideError("an embedding is missing from its answer");
    return embedding;
  });
}

/** Answers by the cosine similarity of the text that is nearest to the question. Throws `OutsideError`. */
export function rankBySimilarity(question: Embedding, answers: readonly EmbeddedAnswer[]): Guess {
  const intents = answers.map(({ key, embeddings }) => ({
    name: key,
    confidence: Math.max(0, ...embeddings.map((embedding) => cosine(question, embedding))),
  }));
  return { intents: intents.filter(({ confidence }) => confidence > 0).sort((a, b) => b.confidence - a.confidence) };
}

function cosine(a: Embedding, b: Embedding): number {
  if (a.length !== b.length) throw new OutsideError("its embeddings differ in length");
  const sum = (x: Embedding, y: Embedding) => x.reduce((total, value, i) => total + value * (y[i] ?? 0), 0);
  const norms = Math.sqrt(sum(a, a) * sum(b, b));
  return norms === 0 ? 0 : Math.min(1, sum(a, b) / norms);
}
