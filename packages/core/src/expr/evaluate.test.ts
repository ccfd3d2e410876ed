import fc from "fast-check";
import { expect, test } from "vitest";
import { fakeEnv } from "../model/env.ts";
import { defaultEnvironment, type Environment } from "./environment.ts";
import { evaluateText, evaluateValue } from "./evaluate.ts";
import { builtins } from "./functions/index.ts";
import { array, deprecate, error, number, object, text } from "./values.ts";

const environment = defaultEnvironment(fakeEnv());
const context = object({
  contact: object({ name: text("Amina"), age: number(41), old: deprecate(text("x"), "use name") }, text("Amina!")),
  list: array([text("tea"), number(2)]),
  broken: error("no line"),
});
const say = (template: string, env: Environment = environment) => evaluateText(template, context, env).text;
const problem = (template: string) => evaluateText(template, context, environment).problems[0]?.message;

test("text without expressions stays as it is", () => {
  for (const plain of ["", "Hello", "write to me@example.org", "100% @ home", "@", "@(open", "@unknown.name."]) {
    expect(say(plain)).toBe(plain);
  }
});

test("references and expressions are put into the text around them", () => {
  expect(say("Dear @contact.name, @(contact.age + 1) next.")).toBe("Dear Amina, 42 next.");
  expect(say("@CONTACT, @Contact.NAME.")).toBe("Amina!, Amina.");
  expect(say("@list.0 @(list[-1]) @list[0]")).toBe("tea 2 [tea, 2][0]");
  expect(say("@@contact and @@@contact.name")).toBe("@contact and @Amina");
});

test("operators bind as documented, all from the left", () => {
  expect(say("@(2 + 3 * 4)")).toBe("14");
  expect(say("@(-2 ^ 2) @(2 ^ 3 ^ 2)")).toBe("4 64");
  expect(say('@(1 + 2 & "x")')).toBe("3x");
  expect(say('@("a" & "b" = "ab")')).toBe("afalse");
  expect(say("@(1 / 3) @(2 / 3) @(0.1 + 0.2)")).toBe("0.3333333333333333 0.6666666666666667 0.3");
});

test("an expression that fails says nothing, is listed, and leaves the rest of the message", () => {
  const outcome = evaluateText("Hi @contact.nme, @(1 / 0)you @broken.", context, environment);
  expect(outcome.text).toBe("Hi , you .");
  expect(outcome.problems).toEqual([
    { expression: "@contact.nme", message: "object has no property 'nme'", tooComplex: false },
    { expression: "@(1 / 0)", message: "division by zero", tooComplex: false },
    { expression: "@broken", message: "no line", tooComplex: false },
  ]);
});

test("an author is told where a mistake is", () => {
  expect(problem("@(1 + )")).toBe("syntax error at ");
  expect(problem("@(contact.name name2)")).toBe("syntax error at name2");
  expect(problem("@(contact.name + 1)")).toBe('unable to convert "Amina" to a number');
  expect(problem("@(contact())")).toBe("contact is not a function");
});

test("a template that is one expression keeps the kind of its value, and its error", () => {
  expect(evaluateValue(" @contact.age ", context, environment).value).toEqual(number(41));
  expect(evaluateValue("@contact.age years", context, environment).value).toEqual(text("41 years"));
  expect(evaluateValue("@(1 / 0)", context, environment)).toMatchObject({
    value: error("division by zero"),
    problems: [],
  });
});

test("lambdas see what is around them", () => {
  expect(say("@(foreach(array(1, 2), (n) => foreach(array(10), (m) => n * m + contact.age)))")).toBe("[[51], [61]]");
  expect(problem("@(((a, b) => a)(1))")).toBe("need 2 argument(s), got 1");
});

test("using a deprecated value is a warning with its expression", () => {
  expect(evaluateText("@contact.old", context, environment).warnings).toEqual([
    { expression: "@contact.old", message: "use name" },
  ]);
});

test("computed texts can be escaped, and what stands around them is not", () => {
  const { text: escaped } = evaluateText('"@contact"', context, environment, {
    escape: (said) => said.replace("!", "?"),
  });
  expect(escaped).toBe('"Amina?"');
});

test("properties are computed only when somebody asks, and once", () => {
  let asked = 0;
  const lazy = object({ run: () => text(String(++asked)), other: text("x") });
  expect(evaluateText("@other", lazy, environment).text).toBe("x");
  expect(asked).toBe(0);
  expect(evaluateText("@run @run", lazy, environment).text).toBe("1 1");
});

test("expressions that would never end, or nearly never, are stopped", () => {
  const endless = evaluateText("so: @(((f) => f(f))((f) => f(f))).", context, environment);
  expect(endless).toMatchObject({ text: "so: .", problems: [{ tooComplex: true }] });
  const large = evaluateText('@(repeat("x", 200))', context, environment, { cost: 100 });
  expect(large.problems[0]?.message).toBe("expression is too complex to evaluate");
  expect(problem(`@(${"(".repeat(150)}1${")".repeat(150)})`)).toBe("expression nesting too deep");
  expect(problem(`@(${"-".repeat(50_000)}1)`)).toBe("expression nesting too deep");
  expect(say("@(default(1 / 0, 5))")).toBe("5");
});

const words = fc.oneof(
  fc.constantFrom(
    "@",
    "@(",
    ")",
    "(",
    "[",
    "]",
    "contact",
    ".name",
    "list",
    '"',
    "\\",
    "=>",
    "^",
    "-",
    ",",
    "1e9",
    "0",
  ),
  fc.constantFrom(...builtins.map(({ name }) => name)),
  fc.string({ unit: "binary", maxLength: 3 }),
);

test("no text whatsoever makes the evaluator throw", () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const template = parts.join("");
      evaluateText(template, context, environment);
      evaluateValue(`@(${template})`, context, environment);
    }),
    { numRuns: 2_000 },
  );
});

const argument = fc.constantFrom(
  ...["null", "true", "0", "-1", "2000000000", "99999999999999999999", "1.5", '""', '"a b"', '"2031-02-28 10:00"'],
  ...['"Y"', '"D"', '"s"', '"YYYY"', '"\\d("', "list", "contact", "contact.age", "broken", "upper", "now()", "today()"],
  ...["time(5)", "(x) => x", "array(list, null)", "array()", "contact.name", '"Africa/Nairobi"', '"{"'],
);

test("no arguments whatsoever make a function throw", () => {
  const names = builtins.map(({ name }) => name);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(argument, { maxLength: 4 }), (name, args) => {
      evaluateText(`@(${name}(${args.join(", ")}))`, context, environment);
    }),
    { numRuns: 5_000 },
  );
});
