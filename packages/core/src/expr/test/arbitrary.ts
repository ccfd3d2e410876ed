import fc from "fast-check";
import { builtins } from "../functions/index.ts";

const word = fc.constantFrom(
  ...[
    "@",
    "@@",
    "@(",
    "(",
    ")",
    "[",
    "]",
    ",",
    ".",
    "+",
    "-",
    "*",
    "/",
    "^",
    "&",
    "=",
    "!=",
    "<",
    ">=",
    "=>",
    '"',
    "\\",
  ],
  ...[
    "1",
    "2.50",
    "contact",
    "fields.weeks",
    "results",
    "input.text",
    "true",
    "NULL",
    "x",
    "(x) => x",
    " ",
    "\n",
    "é",
    "🦟",
  ],
  ...["\u0000", "2030-01-09", "hello"],
);
const names = builtins.map(({ name }) => name);

/** Expressions that could be written: calls of every function, with arguments of every type, in each other. */
const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const leaf = fc.constantFrom(
    ...[
      "1",
      "-2.5",
      "0",
      "1000000",
      '""',
      '"two words"',
      '"2030-01-09"',
      '"10:30"',
      "true",
      "null",
      "contact",
      "fields.weeks",
    ],
    ...[
      "fields.due",
      "results",
      "results.answer",
      "input.text",
      "nothing",
      "array(1, 2, 3)",
      'object("a", 1)',
      "upper",
      "now()",
    ],
    ...["(x) => x", "(x) => x & x", '"[a-z]+"', '"\\\\d"', '"🦟 é"', "results.answer.extra[0]"],
  );
  const call = fc
    .tuple(fc.constantFrom(...names), fc.array(tie("expression"), { maxLength: 4 }))
    .map(([name, args]) => `${name}(${args.join(", ")})`);
  const operator = fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "!=", "<", ">=");
  const binary = fc
    .tuple(tie("expression"), operator, tie("expression"))
    .map(([left, sign, right]) => `(${left} ${sign} ${right})`);
  const lookup = fc.tuple(tie("expression"), tie("expression")).map(([of, key]) => `(${of})[${key}]`);
  return { expression: fc.oneof({ maxDepth: 4 }, leaf, call, call, binary, lookup) };
});

/** Texts that are templates, nearly, or not at all. */
export const arbitraryTemplate: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(word, { maxLength: 25 }).map((words) => words.join("")),
  expression.map((inside) => `@(${inside})`),
  fc.tuple(expression, expression).map(([one, two]) => `Hi @(${one}), @contact.name: @(${two})`),
);
