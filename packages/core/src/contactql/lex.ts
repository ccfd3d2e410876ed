/** One word of a query. */
export interface Token {
  readonly type: "(" | ")" | "and" | "or" | "comparator" | "string" | "property" | "text" | "unknown" | "end";
  readonly source: string;
  readonly from: number;
}

const space = /[ \t\r\n]*/y;
/** A quote after a backslash does not end a string, unless nothing else could. */
const string = /"(?:\\"|[^"])*"/y;
const comparator = /!=|>=|<=|[=~><]/y;
const bare = /[\p{L}\p{Nd}_.\-+/'@:]+/uy;
const property = /^(?:\p{L}+\.)?[\p{L}\p{Nd}_]+$/u;
const words: ReadonlyMap<string, Token["type"]> = new Map([
  ["and", "and"],
  ["or", "or"],
  ["has", "comparator"],
  ["is", "comparator"],
]);

/** Splits a query into tokens; what is no token becomes an `unknown` one, and the last is always `end`. */
export function lex(source: string): Token[] {
  const tokens: Token[] = [];
  let at = skipSpace(source, 0);
  while (at < source.length) {
    const token = next(source, at);
    tokens.push(token);
    at = skipSpace(source, at + token.source.length);
  }
  tokens.push({ type: "end", source: "", from: source.length });
  return tokens;
}

function next(source: string, from: number): Token {
  const first = source[from];
  if (first === "(" || first === ")") return { type: first, source: first, from };
  const quoted = match(string, source, from);
  if (quoted !== undefined) return { type: "string", source: quoted, from };
  const sign = match(comparator, source, from);
  if (sign !== undefined) return { type: "comparator", source: sign, from };
  const word = match(bare, source, from);
  if (word !== undefined) return { type: wordType(word), source: word, from };
  return { type: "unknown", source: String.fromCodePoint(source.codePointAt(from) ?? 0), from };
}

function wordType(word: string): Token["type"] {
  return words.get(word.toLowerCase()) ?? (property.test(word) ? "property" : "text");
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

function skipSpace(source: string, at: number): number {
  space.lastIndex = at;
  return at + (space.exec(source)?.[0].length ?? 0);
}
