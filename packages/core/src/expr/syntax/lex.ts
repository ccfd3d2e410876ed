/** One word of the language. */
export interface Token {
  readonly type: "text" | "integer" | "decimal" | "name" | "symbol" | "unknown" | "end";
  readonly source: string;
  readonly from: number;
}

const patterns: readonly (readonly [Exclude<Token["type"], "end">, RegExp])[] = [
  ["text", /"(?:[^"\\]|\\[\s\S])*"/y],
  ["decimal", /\d+\.\d+/y],
  ["integer", /\d+/y],
  ["name", /[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ["symbol", /=>|!=|<=|>=|[,()[\].+\-*/^=<>&]/y],
  ["unknown", /[\s\S]/uy],
];
const space = /[ \t\r\n]*/y;

/** Splits the source of an expression into tokens; what is no token becomes an `unknown` one. */
export function lex(source: string): Token[] {
  const tokens: Token[] = [];
  let at = skipSpace(source, 0);
  while (at < source.length) {
    const token = next(source, at, tokens.at(-1));
    tokens.push(token);
    at = skipSpace(source, at + token.source.length);
  }
  tokens.push({ type: "end", source: "", from: source.length });
  return tokens;
}

function next(source: string, at: number, before: Token | undefined): Token {
  for (const [type, pattern] of patterns) {
    // After a dot a number is an index: in `list.0.1` it is two of them.
    if (type === "decimal" && before?.source === ".") continue;
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) return { type, source: found[0], from: at };
  }
  return { type: "unknown", source: source.slice(at), from: at };
}

function skipSpace(source: string, at: number): number {
  space.lastIndex = at;
  return at + (space.exec(source)?.[0].length ?? 0);
}
