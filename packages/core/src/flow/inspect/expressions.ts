import { type Node, parse, type SyntaxProblem } from "../../expr/index.ts";
import { split } from "../../expr/syntax/segments.ts";

/** An expression of a template: its tree, or why it has none. Places are counted from the template's beginning. */
interface Expression {
  /** Where it starts in the template; add this to the places of the tree. */
  readonly at: number;
  readonly parsed: { readonly node: Node } | { readonly problem: SyntaxProblem };
}

/** What a template computes, and the words around it. */
export interface Dissected {
  readonly expressions: readonly Expression[];
  /** What is said as it stands. */
  readonly words: readonly { readonly at: number; readonly source: string; readonly text: string }[];
}

/** Takes a template apart; an identifier counts only if it begins with one of `tops`, else it is words. */
export function dissect(template: string, tops: ReadonlySet<string>): Dissected {
  const expressions: Expression[] = [];
  const words: { at: number; source: string; text: string }[] = [];
  let at = 0;
  for (const segment of split(template)) {
    const { source } = segment;
    if (segment.kind === "body") words.push({ at, source, text: segment.text });
    else if (segment.kind === "identifier" && !tops.has(segment.top)) words.push({ at, source, text: source });
    else {
      const inner = at + (segment.kind === "identifier" ? 1 : 2);
      expressions.push({ at: inner, parsed: parse(segment.expression) });
    }
    at += source.length;
  }
  return { expressions, words };
}
