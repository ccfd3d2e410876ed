import { makeExecutableSchema } from "@graphql-tools/schema";
import { type ExecutionArgs, type ExecutionResult, parse, subscribe as subscribeAsTheLibrary } from "graphql";
import { expect, test } from "vitest";
import { subscribe } from "./subscribe.ts";

const typeDefs = `
  scalar Moment
  interface Item { id: ID! }
  type Said implements Item { id: ID! text: String! slow: Int }
  type Happened implements Item { id: ID! at: Moment! }
  type News { items(first: Int = 2): [Item!]! of: String }
  type Query { nothing: Int }
  type Subscription { news(of: String!): News! }
`;
const items = [
  { __typename: "Said", id: 1, text: "Hello" },
  { __typename: "Happened", id: "2", at: "noon" },
  { __typename: "Said", id: "3", text: null },
];
async function* waves(of: string) {
  for (const wave of [items, []]) yield { news: { of, items: wave } };
}

const resolvers = {
  Said: { slow: async ({ id }: { id: unknown }) => (id === 1 ? 7 : Promise.reject(new Error("Too slow."))) },
  News: { items: ({ items }: { items: readonly unknown[] }, { first }: { first: number }) => items.slice(0, first) },
  Subscription: {
    news: {
      subscribe: (_: unknown, { of }: { of: string }) => {
        if (of === "nobody") throw new Error("Nobody is there.");
        return waves(of);
      },
    },
  },
};
const schema = makeExecutableSchema({ typeDefs, resolvers });

async function told(by: typeof subscribe | typeof subscribeAsTheLibrary, args: ExecutionArgs) {
  const result = await by(args);
  if (!(Symbol.asyncIterator in result)) return plain([result]);
  const all: ExecutionResult[] = [];
  for await (const one of result) all.push(one);
  return plain(all);
}

/** As it travels, without places in the text of the question, which nobody is told. */
const plain = (results: readonly ExecutionResult[]) =>
  results.map(({ data, errors }) => ({
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: errors?.map(({ message, path }) => ({ message, path })) ?? [],
  }));

const parts = "... on Said { text } ... on Happened { when: at }";

test.each([
  {
    name: "kinds, aliases and what is there by default",
    text: `{ news(of: "me") { of items { __typename id ${parts} } } }`,
  },
  {
    name: "variables, and what is asked for or not",
    text: "($of: String!, $n: Int, $is: Boolean!) { news(of: $of) { of @skip(if: $is) items(first: $n) { id } } }",
    variables: { of: "me", n: 1, is: true },
  },
  { name: "a hole where there may be none", text: `{ news(of: "me") { of items(first: 3) { ${parts} } } }` },
  {
    name: "what comes late, and what fails late",
    text: `{ news(of: "me") { items(first: 3) { ... on Said { slow } } } }`,
  },
  { name: "a source that does not begin", text: `{ news(of: "nobody") { of } }` },
  { name: "a variable that is missing", text: "($of: String!) { news(of: $of) { of } }", variables: {} },
])("a subscriber is told the same as by the library: $name", async ({ text, variables = {} }) => {
  const args = { schema, document: parse(`subscription ${text}`), variableValues: variables };
  const known = await told(subscribeAsTheLibrary, args);
  expect(known.length).toBeGreaterThan(0);
  expect(await told(subscribe, args)).toEqual(known);
  // And again, from what was compiled.
  expect(await told(subscribe, args)).toEqual(known);
});

test("whoever goes leaves the source", async () => {
  let isLeft = false;
  const source = async function* () {
    try {
      for (;;) yield { news: { of: "me", items: [] } };
    } finally {
      isLeft = true;
    }
  };
  const endless = makeExecutableSchema({ typeDefs, resolvers: { Subscription: { news: { subscribe: source } } } });
  const result = await subscribe({ schema: endless, document: parse(`subscription { news(of: "me") { of } }`) });
  if (!(Symbol.asyncIterator in result)) throw new Error("There is nothing to read.");
  expect((await result.next()).value).toEqual({ data: { news: { of: "me" } } });
  await result.return?.();
  expect(isLeft).toBe(true);
  expect(await result.next()).toEqual({ done: true, value: undefined });
});
