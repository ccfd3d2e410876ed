/** One word of the old language. */
export interface Token {
  readonly type: "text" | "number" | "name" | "symbol" | "unknown" | "end";
  readonly source: string;
}

const patterns: readonly (readonly [Token["type"], RegExp])[] = [
  ["text", /"(?:""|[^"])*"/y],
  ["number", /\d+(?:\.\d+)?/y],
  ["name", /\p{L}[\p{L}\p{Nd}_.]*/uy],
  ["symbol", /<>|<=|>=|[,()+\-*/^=<>&]/y],
  ["unknown", /[\s\S]/y],
];
const space = /\s*/y;

/** Splits the source of an old expression into tokens; the last is always `end`. */
export function lex(source: string): Token[] {
  const tokens: Token[] = [];
  let at = skipSpace(source, 0);
  while (at < source.length) {
    const token = next(source, at);
    tokens.push(token);
    at = skipSpace(source, at + token.source.length);
  }
  tokens.push({ type: "end", source: "" });
  return tokens;
}

function next(source: string, at: number): Token {
  for (const [type, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) return { type, source: found[0] };
  }
  return { type: "unknown", source: source.slice(at) };
}

function skipSpace(source: string, at: number): number {
  space.lastIndex = at;
  return at + (space.exec(source)?.[0].length ?? 0);
}
