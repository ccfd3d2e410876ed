export type { LanguageExample } from "./count.ts";
export { identifyLanguage, type LanguageGuess, type LanguageHints } from "./identify.ts";
export { type LanguageModel, packLanguageModel, unpackLanguageModel } from "./model.ts";
export { trainLanguage } from "./train.ts";
