export { type Choice, choiceRequest, noChoice, readChoice } from "./choice.ts";
export {
  type Embedding,
  embeddingRequest,
  rankBySimilarity,
  readEmbeddings,
} from "./embeddings.ts";
export { type Guess, OutsideError, type OutsideRequest } from "./guess.ts";
export { rasaRequest, readRasa } from "./rasa.ts";
export { withoutPerson } from "./redact.ts";
