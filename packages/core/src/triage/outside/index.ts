export { type Choice, choiceRequest, noChoice, type Option, readChoice } from "./choice.ts";
export {
  type EmbeddedAnswer,
  type Embedding,
  embeddingRequest,
  rankBySimilarity,
  readEmbeddings,
} from "./embeddings.ts";
export { type Guess, OutsideError, type OutsideRequest } from "./guess.ts";
export { rasaRequest, readRasa } from "./rasa.ts";
export { withoutPerson } from "./redact.ts";
