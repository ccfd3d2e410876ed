import { expect, test } from "vitest";
import { usesOf } from "./uses.ts";

test("what a template reads is told by kind, once, wherever it stands", () => {
  const template =
    'Hi @fields.nick, @(upper(Contact.Fields.town) & results["age"].value + results.age) @parent.results.old @child.results.new ' +
    "@globals.clinic @locals.tries @content.welcome @contact.name me@fields.example";
  expect(usesOf(template)).toEqual({
    fields: ["nick", "example", "town"],
    results: ["age"],
    parentResults: ["old"],
    childResults: ["new"],
    globals: ["clinic"],
    locals: ["tries"],
    content: ["welcome"],
  });
});

test("a parameter of a function hides what has its name, and what does not parse reads nothing", () => {
  expect(usesOf("@(foreach(list, (fields) => fields.x)) @(globals.)").fields).toEqual([]);
  expect(usesOf("@(globals.)").globals).toEqual([]);
});
