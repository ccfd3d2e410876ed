import { limits } from "../../../../expr/index.ts";
import { lex, type Token } from "./lex.ts";
import { levels, type Node, type Operator, Unmigratable } from "./syntax.ts";

/** Reads an old expression, the part between the parentheses of `@(…)`. Throws `Unmigratable`. */
export function parse(source: string): Node {
  if (source.length > limits.expressionCharacters) throw new Unmigratable("Expression is too long");
  return new Parser(source).whole();
}

const loosest = 7;

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #open = 0;
  /** Operators so far: a chain of them makes the tree as deep as it is long. */
  #links = 0;

  constructor(source: string) {
    this.#tokens = lex(source);
  }

  whole(): Node {
    const node = this.#binary(loosest);
    return this.#token.type === "end" ? node : this.#fail();
  }

  get #token(): Token {
    return this.#tokens[this.#at] ?? { type: "end", source: "" };
  }

  #fail(): never {
    throw new Unmigratable(`Expression error at: ${this.#token.source}`);
  }

  #is(symbol: string): boolean {
    return this.#token.type === "symbol" && this.#token.source === symbol;
  }

  #expect(symbol: string): void {
    if (!this.#is(symbol)) this.#fail();
    this.#at++;
  }

  #link(): void {
    if (++this.#links > limits.operators) throw new Unmigratable("Expression is too long");
  }

  /** Open brackets at once are limited, since each costs stack. */
  #enclosed<T>(read: () => T): T {
    this.#expect("(");
    if (++this.#open > limits.nesting) throw new Unmigratable("Expression is nested too deep");
    const inner = read();
    this.#expect(")");
    this.#open--;
    return inner;
  }

  #binary(level: number): Node {
    let left = this.#unary();
    for (;;) {
      const operator = this.#operator();
      if (operator === undefined || levels[operator] > level) return left;
      this.#link();
      this.#at++;
      left = { type: "binary", operator, left, right: this.#binary(levels[operator] - 1) };
    }
  }

  #operator(): Operator | undefined {
    const { type, source } = this.#token;
    return type === "symbol" && isOperator(source) ? source : undefined;
  }

  #unary(): Node {
    if (!this.#is("-")) return this.#primary();
    this.#link();
    this.#at++;
    return { type: "negative", operand: this.#unary() };
  }

  #primary(): Node {
    const { type, source } = this.#token;
    if (this.#is("(")) return { type: "group", inner: this.#enclosed(() => this.#binary(loosest)) };
    this.#at++;
    if (type === "text") return { type, text: source.slice(1, -1).replaceAll('""', '"') };
    if (type === "number") return { type, digits: source };
    if (type === "name") return this.#named(source.toLowerCase());
    this.#at--;
    return this.#fail();
  }

  #named(name: string): Node {
    if (this.#is("(")) return { type: "call", name, args: this.#enclosed(() => this.#arguments()) };
    if (name === "true" || name === "false") return { type: "boolean", boolean: name === "true" };
    return { type: "name", path: name.split(".") };
  }

  #arguments(): Node[] {
    if (this.#is(")")) return [];
    const args = [this.#binary(loosest)];
    while (this.#is(",")) {
      this.#at++;
      args.push(this.#binary(loosest));
    }
    return args;
  }
}

function isOperator(source: string): source is Operator {
  return Object.hasOwn(levels, source);
}
