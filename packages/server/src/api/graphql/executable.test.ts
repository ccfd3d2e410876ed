import { readdirSync, readFileSync } from "node:fs";
import { execute, GraphQLScalarType, parse, subscribe, validateSchema } from "graphql";
import { expect, test } from "vitest";
import { resolvers } from "../resolvers.ts";
import { executableSchema } from "./executable.ts";

const folder = new URL("../../../../../graphql/schema/", import.meta.url);

test("the contract with its resolvers is a valid schema", () => {
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
  expect(validateSchema(executableSchema(texts, resolvers))).toEqual([]);
});

const texts = [
  "scalar Loud type Query { greeting(name: Loud!): Loud! } type Subscription { count: Int! }",
  "extend type Query { things: [Thing!]! } interface Thing { size: Int! } type Box implements Thing { size: Int! }",
];
const loud = (value: unknown) => String(value).toUpperCase();
const areas = [
  { Loud: new GraphQLScalarType({ name: "Loud", serialize: loud, parseValue: loud }) },
  { Query: { greeting: (_: unknown, { name }: { name: string }) => `hello ${name}` } },
  { Query: { things: () => [{ __typename: "Box" }] }, Box: { size: () => 3 } },
  {
    Subscription: {
      count: {
        subscribe: async function* () {
          yield 7;
        },
        resolve: (count: number) => count + 1,
      },
    },
  },
];

test("fields, scalars and extended types are answered, and an interface by the type that its value names", async () => {
  const document = parse('{ greeting(name: "ada") things { size __typename } }');
  const { data, errors } = await execute({ schema: executableSchema(texts, areas), document });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ greeting: "HELLO ADA", things: [{ size: 3, __typename: "Box" }] });
});

test("the values of an enum have our names inside, and theirs outside; also where one is the default", async () => {
  const withEnum = [
    "enum Size { SMALL LARGE } input Wish { size: Size! = LARGE } type Query { sizes(a: Size! = SMALL, b: Wish! = {}): [Size!]! }",
  ];
  const seen: unknown[] = [];
  const sizes = (_: unknown, { a, b }: { a: string; b: { size: string } }) => {
    seen.push(a, b.size);
    return [a, b.size];
  };
  const schema = executableSchema(withEnum, [{ Size: { SMALL: "small", LARGE: "large" } }, { Query: { sizes } }]);
  const ask = async (text: string) => (await execute({ schema, document: parse(text) })).data;
  expect(await ask("{ sizes }")).toEqual({ sizes: ["SMALL", "LARGE"] });
  expect(await ask("{ sizes(a: LARGE, b: { size: SMALL }) }")).toEqual({ sizes: ["LARGE", "SMALL"] });
  expect(seen).toEqual(["small", "large", "large", "small"]);
});

test("a subscription tells what it is told", async () => {
  const told = await subscribe({ schema: executableSchema(texts, areas), document: parse("subscription { count }") });
  if (!(Symbol.asyncIterator in told)) throw new Error("It does not tell.");
  expect((await told.next()).value).toEqual({ data: { count: 8 } });
});

test("a resolver of something that the contract does not have is refused", () => {
  expect(() => executableSchema(texts, [{ Query: { goodbye: () => "" } }])).toThrow("no Query.goodbye");
  expect(() => executableSchema(texts, [{ Nothing: { size: () => 1 } }])).toThrow("no Nothing.size");
});
