import { builtins, findFunction, type Node, type SyntaxProblem } from "../../../expr/index.ts";
import { childrenOf } from "../../../expr/syntax/walk.ts";
import { type Told, tell } from "../../../model/findings.ts";
import { isOneSlip } from "../../../model/slips.ts";
import type { Check, Found } from "../check.ts";
import { contextSchema, propertyType } from "../context-schema.ts";
import { dissect } from "../expressions.ts";
import { textsOf, versionsOf } from "../texts.ts";

/** Expressions that cannot be right: what does not parse, and calls and names that do not exist. */
export const brokenExpression: Check = {
  code: "broken-expression",
  severity: "error",
  *find(journey) {
    for (const text of journey.nodes.flatMap(textsOf)) {
      if (!text.isTemplate) continue;
      const place = { node: text.node, ...(text.action && { action: text.action }) };
      for (const { language, texts } of versionsOf(journey, text)) {
        for (const template of texts) {
          for (const one of problemsIn(template)) yield { ...place, ...(language && { language }), ...one };
        }
      }
    }
  },
};

const tops: ReadonlySet<string> = new Set(Object.keys(contextSchema["root"] ?? {}));

/** A problem with its place, counted from where its expression begins. */
interface Problem extends Told {
  readonly from: number;
  readonly to: number;
  readonly severity?: "warning";
}

function problemsIn(template: string): readonly Found[] {
  if (!template.includes("@")) return [];
  const { expressions, words } = dissect(template, tops);
  const inside = expressions.flatMap(({ at, parsed }) => {
    const problems = "node" in parsed ? misused(parsed.node) : [syntaxProblem(parsed.problem)];
    return problems.map((one) => ({ ...one, from: at + one.from, to: at + one.to }));
  });
  const outside = words.flatMap(({ at, source }) => {
    return inWords(source).map((one) => ({ ...one, from: at + one.from, to: at + one.to }));
  });
  return [...inside, ...outside].map(({ from, to, ...rest }) => ({ ...rest, place: { template, from, to } }));
}

function syntaxProblem({ from, to, hint }: SyntaxProblem): Problem {
  return { from, to, ...tell("UNREADABLE_EXPRESSION", { hint }) };
}

/** Words that were meant as an expression: one that never closes, or a name with a slip in it. */
function inWords(source: string): readonly Problem[] {
  const open = source.indexOf("@(");
  if (open >= 0) return [{ from: open, to: source.length, ...tell("OPEN_EXPRESSION") }];
  const [written, name = ""] = /^@(\w+)\.\w/.exec(source) ?? [];
  const meant = [...tops].find((top) => isOneSlip(name.toLowerCase(), top));
  if (written === undefined || meant === undefined) return [];
  return [{ from: 0, to: name.length + 1, severity: "warning", ...tell("SLIP_IN_NAME", { name, meant }) }];
}

function misused(node: Node, bound: ReadonlySet<string> = new Set()): readonly Problem[] {
  if (node.type === "lambda") {
    return misused(node.body, new Set([...bound, ...node.parameters.map((one) => one.toLowerCase())]));
  }
  if (node.type === "name") return unknownName(node, bound);
  if (node.type === "call" && node.callee.type === "name") {
    return [...miscalled(node, node.callee.name, bound), ...node.args.flatMap((one) => misused(one, bound))];
  }
  const own = node.type === "property" ? unknownProperty(node, bound) : [];
  return [...own, ...childrenOf(node).flatMap((one) => misused(one, bound))];
}

function unknownName(node: Node & { type: "name" }, bound: ReadonlySet<string>): readonly Problem[] {
  const name = node.name.toLowerCase();
  if (bound.has(name) || tops.has(name) || findFunction(name) !== undefined) return [];
  const meant = [...tops].find((top) => isOneSlip(name, top));
  return [{ from: node.from, to: node.to, ...tellUnknown("UNKNOWN_WORD", { name: node.name }, meant) }];
}

function miscalled(
  { from, to, args }: Node & { type: "call" },
  written: string,
  bound: ReadonlySet<string>,
): readonly Problem[] {
  const name = written.toLowerCase();
  if (bound.has(name)) return [];
  const builtin = builtins.find((one) => one.name === name);
  if (builtin === undefined) {
    const meant = builtins.find((one) => isOneSlip(name, one.name));
    return [{ from, to, ...tellUnknown("UNKNOWN_FUNCTION", { name: written }, meant?.signature) }];
  }
  const [least, most = Number.POSITIVE_INFINITY] = builtin.arity;
  if (args.length >= least && args.length <= most) return [];
  const wanted = most === least ? `${least}` : most === Number.POSITIVE_INFINITY ? `${least}+` : `${least}–${most}`;
  const { signature } = builtin;
  return [{ from, to, ...tell("ARGUMENTS", { name: builtin.name, wanted, count: args.length, signature }) }];
}

function unknownProperty(node: Node & { type: "property" }, bound: ReadonlySet<string>): readonly Problem[] {
  const type = typeOf(node.of, bound);
  if (type === null || propertyType(type, node.name.toLowerCase()) !== null) return [];
  const names = Object.keys(contextSchema[type] ?? {});
  const meant = names.find((one) => isOneSlip(node.name.toLowerCase(), one));
  const values = { type, name: node.name, names: names.join(", ") };
  return [{ from: node.from, to: node.to, ...tellUnknown("UNKNOWN_PROPERTY", values, meant) }];
}

/** With what was meant instead, where one slip away there is something. */
function tellUnknown(
  name: "UNKNOWN_WORD" | "UNKNOWN_FUNCTION" | "UNKNOWN_PROPERTY",
  values: Told["values"],
  meant: string | undefined,
): Told {
  return meant === undefined ? tell(name, values) : tell(`${name}_MEANT`, { ...values, meant });
}

/** The type of a path of the context; null for anything else, and below what was told already. */
function typeOf(node: Node, bound: ReadonlySet<string>): string | null {
  if (node.type === "group") return typeOf(node.inner, bound);
  if (node.type === "name")
    return bound.has(node.name.toLowerCase()) ? null : propertyType("root", node.name.toLowerCase());
  if (node.type !== "property") return null;
  const type = typeOf(node.of, bound);
  return type === null ? null : propertyType(type, node.name.toLowerCase());
}
