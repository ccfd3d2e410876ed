import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "./syntax/parse.ts";
import { print } from "./syntax/print.ts";
import { references } from "./syntax/references.ts";
import { rename, rewrite, templateProblems } from "./templates.ts";

const tops = new Set(["contact", "results", "webhook"]);

test("expressions are written in one way", () => {
  expect(rewrite("Hi @( Contact . name&UPPER( 'x' ) ) @(UPPER(Contact.name)&01.50)", tops)).toBe(
    "Hi @( Contact . name&UPPER( 'x' ) ) @(upper(contact.name) & 1.5)",
  );
  expect(rewrite('@((a,b)=>a[ "k" ]) me@who.int @@contact', tops)).toBe('@((a, b) => a["k"]) me@who.int @@contact');
});

test("a template without changes is put together again as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("@", "@@", "(", ")", "contact", ".", '"', " ", "1+1", "\\")), (parts) => {
      const template = parts.join("");
      expect(rewrite(template, tops, () => undefined)).toBe(template);
    }),
  );
});

test("what was printed reads back as the same", () => {
  for (const source of ['-(1 + 2) ^ 3 & "a\\"b\\n"', "f(x)[0].y(null, TRUE)", "(x) => x.1 != 2"]) {
    const first = parse(source);
    const printed = "node" in first ? print(first.node) : "";
    const second = parse(printed);
    expect("node" in second ? print(second.node) : "").toBe(printed);
    expect(printed).not.toBe("");
  }
});

test("renaming touches only the expressions that use the name", () => {
  expect(
    rename("@webhook @( 1+2 ) @(upper( Webhook[0] )) @((webhook) => webhook)", tops, "webhook", "webhook.json"),
  ).toBe("@webhook.json @( 1+2 ) @(upper(webhook.json[0])) @((webhook) => webhook)");
});

test("references are the paths of the context, not functions and not parameters", () => {
  expect(references('@contact.name @(upper(Results.age["value"])) @(foreach(list, (x) => x.y)) a@b.c', tops)).toEqual([
    ["contact"],
    ["contact", "name"],
    ["results"],
    ["results", "age"],
    ["results", "age", "value"],
    ["list"],
  ]);
});

test("each mistake is found at its place in the template", () => {
  const template = "Hi @contact.name, @(1 + ) and @(2 2).";
  const problems = templateProblems(template);
  expect(problems.map(({ from, to }) => [from, template.slice(from, to)])).toEqual([
    [24, ""],
    [34, "2"],
  ]);
  expect(problems.every(({ hint }) => hint.length > 0)).toBe(true);
});
