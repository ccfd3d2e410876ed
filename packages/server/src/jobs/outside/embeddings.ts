import type { AnswerDefinition } from "@hotline/core/model/triage.ts";
import { type Guess, OutsideError, rankBySimilarity } from "@hotline/core/triage/outside/index.ts";
import { endpoint, type OutsideKind, type Question } from "./kind.ts";
import { type EmbeddingMemory, embed } from "./memory.ts";
import type { Service } from "./service.ts";

/** Approved answers by how near their titles and questions are to a message in meaning. */
export const embeddings: OutsideKind = {
  name: "the embeddings",
  asker({ openai }, memory) {
    const model = openai?.embeddingModel;
    if (openai === undefined || model === undefined) return null;
    return { ...endpoint(openai), ask: (question, service) => rank(question, model, service, memory) };
  },
};

async function rank(
  { text, answers }: Question,
  model: string,
  service: Service,
  memory: EmbeddingMemory,
): Promise<Guess> {
  if (answers.length === 0) throw new OutsideError("there are no approved answers to rank");
  const texts = answers.map(textsOf);
  const known = await memory.of(texts.flat(), model, service);
  const [asked = []] = await embed([text], model, service);
  let from = 0;
  const embedded = answers.map(({ key }, i) => {
    const to = from + (texts[i]?.length ?? 0);
    const part = known.slice(from, to);
    from = to;
    return { key, embeddings: part };
  });
  return rankBySimilarity(asked, embedded);
}

function textsOf({ title, questions }: AnswerDefinition): readonly string[] {
  return [...Object.values(title), ...Object.values(questions).flat()].filter((text) => text.trim() !== "");
}
