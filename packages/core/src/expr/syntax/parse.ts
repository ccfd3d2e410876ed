import { limits } from "../limits.ts";
import { lex, type Token } from "./lex.ts";
import { unquote } from "./literals.ts";
import { type Node, type Operator, precedence, type SyntaxProblem } from "./syntax.ts";

export type Parsed = { readonly node: Node } | { readonly problem: SyntaxProblem };

/** Reads an expression, the part between the parentheses of `@(…)`. */
export function parse(source: string): Parsed {
  if (source.length > limits.expressionCharacters) return { problem: tooLong(source) };
  if (bracketDepth(source) > limits.nesting) return { problem: tooDeep(source) };
  const parser = new Parser(source);
  try {
    return { node: parser.expression() };
  } catch (stop) {
    if (stop instanceof Stop) return { problem: stop.problem };
    throw stop;
  }
}

class Stop {
  readonly problem: SyntaxProblem;
  constructor(problem: SyntaxProblem) {
    this.problem = problem;
  }
}

const shorter = "Split the expression into smaller ones, for example by saving a result first.";

function tooLong(source: string): SyntaxProblem {
  return { from: 0, to: source.length, message: "expression is too long", hint: shorter };
}

function tooDeep(source: string): SyntaxProblem {
  return { from: 0, to: source.length, message: "expression nesting too deep", hint: shorter };
}

function bracketDepth(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of source) {
    if ("([{".includes(character)) deepest = Math.max(deepest, ++depth);
    else if (")]}".includes(character)) depth--;
  }
  return deepest;
}

/** Operator → how tightly it binds; a higher level holds its operands faster. */
const levels = new Map<string, number>(precedence.flatMap((operators, i) => operators.map((o) => [o, 10 - i])));
const words: Readonly<Record<string, "true" | "false" | "null">> = { true: "true", false: "false", null: "null" };

class Parser {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  /** Operators and lookups so far: a chain of them makes the tree as deep as it is long. */
  #links = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = lex(source);
  }

  expression(): Node {
    const node = this.#binary(0);
    if (this.#token.type !== "end") this.#fail("Here an operator or the end of the expression was expected.");
    return node;
  }

  get #token(): Token {
    return this.#peek(0);
  }

  #peek(ahead: number): Token {
    return this.#tokens[this.#at + ahead] ?? { type: "end", source: "", from: this.#source.length };
  }

  #take(): Token {
    const token = this.#token;
    this.#at++;
    return token;
  }

  #is(symbol: string, ahead = 0): boolean {
    const token = this.#peek(ahead);
    return token.type === "symbol" && token.source === symbol;
  }

  #expect(symbol: string): void {
    if (!this.#is(symbol)) this.#fail(`Here "${symbol}" was expected.`);
    this.#at++;
  }

  get #end(): number {
    const last = this.#tokens[this.#at - 1];
    return last === undefined ? 0 : last.from + last.source.length;
  }

  #fail(hint: string): never {
    const { from, source } = this.#token;
    const near = Array.from(this.#source.slice(from, from + 20))
      .slice(0, 10)
      .join("");
    throw new Stop({ from, to: from + source.length, message: `syntax error at ${near}`, hint });
  }

  #link(): void {
    if (++this.#links > limits.operators) throw new Stop(tooDeep(this.#source));
  }

  #binary(loosest: number): Node {
    let left = this.#unary();
    for (;;) {
      const level = this.#token.type === "symbol" ? levels.get(this.#token.source) : undefined;
      if (level === undefined || level < loosest) return left;
      this.#link();
      const operator = this.#take().source as Operator;
      const right = this.#binary(level + 1);
      left = { type: "binary", operator, left, right, from: left.from, to: right.to };
    }
  }

  #unary(): Node {
    if (!this.#is("-")) return this.#primary();
    this.#link();
    const { from } = this.#take();
    const operand = this.#unary();
    return { type: "negative", operand, from, to: operand.to };
  }

  #primary(): Node {
    const token = this.#token;
    switch (token.type) {
      case "text":
        return { type: "text", text: unquote(this.#take().source), ...this.#span(token) };
      case "integer":
      case "decimal":
        return { type: "number", digits: this.#take().source, ...this.#span(token) };
      case "name":
        return this.#wordOrName();
      case "symbol":
        if (token.source === "(") return this.#isLambda() ? this.#lambda() : this.#postfix(this.#group());
    }
    return this.#fail("Here a value was expected: a name, a number, a text in double quotes or a function.");
  }

  #span(first: Token): { from: number; to: number } {
    return { from: first.from, to: this.#end };
  }

  #wordOrName(): Node {
    const token = this.#take();
    const span = this.#span(token);
    const lower = token.source.toLowerCase();
    const word = Object.hasOwn(words, lower) ? words[lower] : undefined;
    if (word === "null") return { type: "null", ...span };
    if (word !== undefined) return { type: "boolean", boolean: word === "true", ...span };
    return this.#postfix({ type: "name", name: token.source, ...span });
  }

  #group(): Node {
    const { from } = this.#take();
    const inner = this.#binary(0);
    this.#expect(")");
    return { type: "group", inner, from, to: this.#end };
  }

  #isLambda(): boolean {
    let ahead = 1;
    while (this.#peek(ahead).type === "name" && this.#is(",", ahead + 1)) ahead += 2;
    return this.#peek(ahead).type === "name" && this.#is(")", ahead + 1) && this.#is("=>", ahead + 2);
  }

  #lambda(): Node {
    const { from } = this.#take();
    const parameters = [this.#take().source];
    while (this.#is(",")) {
      this.#at++;
      parameters.push(this.#take().source);
    }
    this.#at += 2;
    const body = this.#binary(0);
    return { type: "lambda", parameters, body, from, to: body.to };
  }

  #postfix(start: Node): Node {
    let node = start;
    for (;;) {
      const next = this.#lookupOrCall(node);
      if (next === undefined) return node;
      this.#link();
      node = next;
    }
  }

  #lookupOrCall(of: Node): Node | undefined {
    if (this.#is("(")) return { type: "call", callee: of, args: this.#arguments(), from: of.from, to: this.#end };
    if (this.#is("[")) return { type: "item", of, key: this.#key(), from: of.from, to: this.#end };
    if (this.#is(".")) return { type: "property", of, name: this.#propertyName(), from: of.from, to: this.#end };
    return undefined;
  }

  #arguments(): Node[] {
    this.#at++;
    const args: Node[] = [];
    if (!this.#is(")")) {
      args.push(this.#binary(0));
      while (this.#is(",")) {
        this.#at++;
        args.push(this.#binary(0));
      }
    }
    this.#expect(")");
    return args;
  }

  #key(): Node {
    this.#at++;
    const key = this.#binary(0);
    this.#expect("]");
    return key;
  }

  #propertyName(): string {
    this.#at++;
    if (this.#token.type !== "name" && this.#token.type !== "integer") {
      this.#fail("After a dot the name of a property or the number of an item was expected.");
    }
    return this.#take().source;
  }
}
