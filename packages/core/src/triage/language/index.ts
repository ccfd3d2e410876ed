export type { LanguageExample } from "./count.ts";
export { identifyLanguage, type LanguageGuess, type LanguageHints, sureFrom } from "./identify.ts";
export { type LanguageModel, prepareLanguage, type ReadyLanguage } from "./model.ts";
export { trainLanguage } from "./train.ts";
