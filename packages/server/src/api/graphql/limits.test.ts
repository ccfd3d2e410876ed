import { readdirSync, readFileSync } from "node:fs";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { buildSchema, getOperationAST, parse } from "graphql";
import { expect, test } from "vitest";
import { checkLimits } from "./limits.ts";
import { operationFiles } from "./operations.ts";

const schema = buildSchema(`
  type Query { people(first: Int, after: String): People! }
  type People { edges: [Edge!]! }
  type Edge { node: Person! }
  type Person { name: String, friends(first: Int): People! }
`);

function check(text: string, variables: Readonly<Record<string, unknown>> = {}, of = schema): void {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("There is no operation.");
  checkLimits({ schema: of, document, operation }, variables);
}

const friends = (page: string) => `edges { node { friends${page} { edges { node { name } } } } }`;

test("a list whose length nobody names counts as long as it comes", () => {
  expect(() => check(`{ people(first: 10) { ${friends("(first: 10)")} } }`)).not.toThrow();
  expect(() => check(`{ people { ${friends("")} } }`)).not.toThrow();
  const thrice = (friendsOf: string) => `{ a: people${friendsOf} b: people${friendsOf} c: people${friendsOf} }`;
  expect(() => check(thrice(`(first: 9) { ${friends("")} }`))).not.toThrow();
  expect(() => check(thrice(` { ${friends("")} }`))).toThrow("too much at once");
  expect(() => check(thrice(`(first: null) { ${friends("")} }`))).toThrow("too much at once");
});

test("the length of a page counts, also where the question says it of a variable itself", () => {
  const asks = (first: string) => `query ($n: Int${first}) { people(first: $n) { ${friends("(first: $n)")} } }`;
  expect(() => check(asks(" = 100"))).toThrow("too much at once");
  expect(() => check(asks(" = 100"), { n: 3 })).not.toThrow();
  expect(() => check(asks(""), { n: 100 })).toThrow("too much at once");
  // Longer than any page may be: the list itself refuses that, and says why.
  expect(() => check(`{ people(first: 1000) { edges { node { name } } } }`)).not.toThrow();
});

const contract = () => {
  const folder = new URL("../../../../../graphql/schema/", import.meta.url);
  const typeDefs = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
  return makeExecutableSchema({ typeDefs });
};

test("whatever the console asks is within the limits, with the longest pages", () => {
  const whole = contract();
  for (const { document, path } of operationFiles()) {
    const names = [...document.matchAll(/\$(\w+): Int\b/g)].map(([, name = ""]) => [name, 100]);
    expect(() => check(document, Object.fromEntries(names), whole), path).not.toThrow();
  }
});
