export { snippet } from "./snippet.ts";
export { type Asked, askedFor, digitsOf, tokensOf } from "./tokens.ts";
export { wordsOf } from "./words-of.ts";
