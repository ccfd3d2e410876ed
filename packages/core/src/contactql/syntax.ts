import { unquote } from "../expr/index.ts";
import { lex, type Token } from "./lex.ts";
import { limits } from "./limits.ts";
import { stop } from "./problems.ts";
import { type Condition, combine, type Query, type Span } from "./query.ts";

/** What the parser makes of the conditions that it finds. */
export interface Conditions {
  /** `age > 18`: the words as written, the value without its quotes. */
  explicit(property: string, comparator: string, value: string, span: Span): Condition;
  /** A value that stands alone. */
  implicit(value: string, span: Span): Condition;
}

/** Ends an expression sooner the higher it is: `and` binds tighter than words side by side, and `or` least. */
const levels = { and: 3, beside: 2, or: 1 } as const;
const literals = ["string", "property", "text"] as const;
const starts = ["(", ...literals] as const;

/** How tokens are called in messages. */
const names: Readonly<Record<Token["type"], string>> = {
  "(": "'('",
  ")": "')'",
  and: "AND",
  or: "OR",
  comparator: "COMPARATOR",
  string: "STRING",
  property: "PROPERTY",
  text: "TEXT",
  unknown: "ERROR",
  end: "<EOF>",
};

/** Reads the grammar of a query and leaves the meaning of each condition to `make`; throws `Stop`. */
export function parseSyntax(source: string, make: Conditions): Query {
  return new Parser(source, make).whole();
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #make: Conditions;
  #at = 0;
  #open = 0;

  constructor(source: string, make: Conditions) {
    this.#tokens = lex(source);
    this.#make = make;
  }

  whole(): Query {
    const query = this.#expression(0);
    this.#expect(["end"], "Here the query was expected to end, or to go on with AND, OR or another condition.");
    return query;
  }

  #peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)] ?? { type: "end", source: "", from: 0 };
  }

  #expression(loosest: number): Query {
    let left = this.#primary();
    for (;;) {
      const joint = jointOf(this.#peek());
      if (joint === undefined || levels[joint] < loosest) return left;
      if (joint !== "beside") this.#at++;
      left = combine(joint === "or" ? "or" : "and", left, this.#expression(levels[joint] + 1));
    }
  }

  #primary(): Query {
    this.#expect(starts, "Here a condition was expected, for example: age > 18.");
    const token = this.#peek();
    if (token.type === "(") return this.#group(token);
    if (token.type === "property" && this.#peek(1).type === "comparator") return this.#condition();
    const value = this.#literal();
    return this.#make.implicit(value, { from: token.from, to: this.#end });
  }

  #group(open: Token): Query {
    this.#at++;
    if (++this.#open > limits.nesting) {
      stop(spanOf(open), "too_complex", "query nesting too deep", "Use fewer parentheses within each other.");
    }
    const inner = this.#expression(0);
    this.#close();
    this.#open--;
    return inner;
  }

  #close(): void {
    const token = this.#peek();
    // At the end of a query only one thing can be missing, unless several are.
    if (token.type === "end" && this.#open === 1) {
      stop(spanOf(token), "syntax", `missing ')' at ${shown(token)}`, "Close the parenthesis.");
    }
    this.#expect([")"], "Here the parenthesis was expected to close.");
    this.#at++;
  }

  #condition(): Condition {
    const property = this.#peek();
    const comparator = this.#peek(1);
    this.#at += 2;
    this.#expect(literals, `After ${comparator.source} a value was expected; use "" to ask whether it is set.`);
    const value = this.#literal();
    const span = { from: property.from, to: this.#end };
    return this.#make.explicit(property.source, comparator.source, value, span);
  }

  #literal(): string {
    const token = this.#peek();
    this.#at++;
    return token.type === "string" ? unquote(token.source) : token.source;
  }

  get #end(): number {
    const last = this.#tokens[this.#at - 1];
    return last === undefined ? 0 : last.from + last.source.length;
  }

  /** Stops unless the next token is one of these; a token that could simply be left out is called so. */
  #expect(expected: readonly Token["type"][], hint: string): void {
    const token = this.#peek();
    if (expected.includes(token.type)) return;
    const isTooMuch = token.type !== "end" && expected.includes(this.#peek(1).type);
    const wanted = expected.map((type) => names[type]).join(", ");
    const set = expected.length === 1 ? wanted : `{${wanted}}`;
    const message = `${isTooMuch ? "extraneous" : "mismatched"} input ${shown(token)} expecting ${set}`;
    const unclosed = token.source === '"' ? " A quote is opened that never closes." : "";
    stop(spanOf(token), "syntax", message, hint + unclosed);
  }
}

function jointOf({ type }: Token): keyof typeof levels | undefined {
  if (type === "and" || type === "or") return type;
  return starts.some((start) => start === type) ? "beside" : undefined;
}

function shown({ type, source }: Token): string {
  const text = source.replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
  return `'${type === "end" ? "<EOF>" : text}'`;
}

function spanOf({ from, source }: Token): Span {
  return { from, to: from + source.length };
}
