import { expect, test } from "vitest";
import { renameKey } from "./rename-key.ts";
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

test("a key is renamed wherever it is read, and nothing else is touched", () => {
  const template = '@fields.age @( 1+1 ) @(contact.fields["AGE"] + results.age) @(upper(fields.age.x)) age';
  expect(renameKey(template, "fields", "age", "years")).toBe(
    '@fields.years @( 1+1 ) @(contact.fields["years"] + results.age) @(upper(fields.years.x)) age',
  );
  expect(renameKey("@results.a.category @parent.results.a", "results", "a", "b")).toBe(
    "@results.b.category @parent.results.a",
  );
  expect(renameKey("@((fields) => fields.age)", "fields", "age", "years")).toBe("@((fields) => fields.age)");
});

test("after a rename the template reads the new key and no longer the old one", () => {
  for (const template of ["@globals.x", '@(globals["x"])', "@(if(globals.X = 1, globals.x, 2))"]) {
    expect(usesOf(renameKey(template, "globals", "x", "y")).globals).toEqual(["y"]);
  }
});
