import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "./parse.ts";
import { print } from "./print.ts";
import { split } from "./segments.ts";
import { type Node, type Operator, precedence } from "./syntax.ts";

const span = { from: 0, to: 0 };
const name = fc.constantFrom("contact", "results", "upper", "x", "_y1", "naïve");
const digits = fc.oneof(
  fc.nat(999).map(String),
  fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 9 })).map(([whole, tenth]) => `${whole}.${tenth}`),
);

/** Trees that no author wrote: no brackets, since those are a matter of printing. */
const { tree } = fc.letrec<{ tree: Node }>((tie) => {
  const child = tie("tree");
  const leaf = fc.oneof(
    fc.string({ unit: "binary" }).map((text): Node => ({ type: "text", text, ...span })),
    digits.map((one): Node => ({ type: "number", digits: one, ...span })),
    fc.boolean().map((boolean): Node => ({ type: "boolean", boolean, ...span })),
    fc.constant<Node>({ type: "null", ...span }),
    name.map((one): Node => ({ type: "name", name: one, ...span })),
  );
  const binary = fc
    .tuple(fc.constantFrom<Operator>(...precedence.flat()), child, child)
    .map(([operator, left, right]): Node => ({ type: "binary", operator, left, right, ...span }));
  const others = fc.oneof(
    fc
      .tuple(child, fc.constantFrom("name", "0", "12"))
      .map(([of, key]): Node => ({ type: "property", of, name: key, ...span })),
    fc.tuple(child, child).map(([of, key]): Node => ({ type: "item", of, key, ...span })),
    fc
      .tuple(child, fc.array(child, { maxLength: 3 }))
      .map(([callee, args]): Node => ({ type: "call", callee, args, ...span })),
    child.map((operand): Node => ({ type: "negative", operand, ...span })),
    fc
      .tuple(fc.uniqueArray(name, { minLength: 1, maxLength: 2 }), child)
      .map(([parameters, body]): Node => ({ type: "lambda", parameters, body, ...span })),
  );
  return { tree: fc.oneof({ maxDepth: 5, withCrossShrink: true }, leaf, binary, others) };
});

/** The tree without brackets and places. */
function bare(node: Node): unknown {
  if (node.type === "group") return bare(node.inner);
  return JSON.parse(JSON.stringify(node), (key, value) => {
    if (key === "from" || key === "to") return undefined;
    return value?.type === "group" ? value.inner : value;
  });
}

function reread(source: string): Node {
  const parsed = parse(source);
  if ("problem" in parsed) throw new Error(`${source}: ${parsed.problem.message}`);
  return parsed.node;
}

test("any tree, however it was made, is printed so that it reads back as the same tree", () => {
  fc.assert(
    fc.property(tree, (node) => {
      expect(bare(reread(print(node)))).toEqual(bare(node));
    }),
    { numRuns: 1_000 },
  );
});

test("whatever is printed is one expression of a template", () => {
  fc.assert(
    fc.property(tree, (node) => {
      const template = `@(${print(node)})`;
      expect(split(template).map(({ source }) => source)).toEqual([template]);
    }),
    { numRuns: 1_000 },
  );
});

test("what was read and printed reads back with the same brackets, and prints the same", () => {
  fc.assert(
    fc.property(tree, (node) => {
      const printed = print(node);
      expect(print(reread(printed))).toBe(printed);
    }),
  );
});

test.each([
  ["1+2*3", "1 + 2 * 3"],
  ["(1+2)*3", "(1 + 2) * 3"],
  ["-2^2", "-2 ^ 2"],
  ['Contact . NAME & "é\\n"', 'contact.NAME & "é\\n"'],
  ["(X)=>x+1", "(X) => x + 1"],
  ["list.0.1", "list.0.1"],
])("%s is printed as %s", (source, printed) => {
  expect(print(reread(source))).toBe(printed);
});
