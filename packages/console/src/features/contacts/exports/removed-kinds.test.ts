import { expect, test } from "vitest";
import { removedKinds } from "./removed-kinds.ts";

const sources = import.meta.glob<string>("../../../../../server/src/store/files/erase.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

test("every table that an erasure names is told in people's words", () => {
  const source = Object.values(sources).join("\n");
  const named = [...source.matchAll(/^ {2}(\w+): ["`]/gm)].map(([, table = ""]) => table);
  expect(named).toEqual(expect.arrayContaining(["messages", "contacts", "unreadable", "jobs"]));
  const removed = [...named, "conversations of others"].map((table) => ({ table, count: 1 }));
  expect(removedKinds(removed).filter(({ kind }) => kind === "rest")).toEqual([]);
});

test("what belongs together is one sum, and what nobody named is told all the same", () => {
  const removed = [
    { table: "sessions", count: 2 },
    { table: "messages", count: 12 },
    { table: "turns", count: 5 },
    { table: "unknown", count: 1 },
    { table: "contacts", count: 0 },
  ];
  expect(removedKinds(removed)).toEqual([
    { kind: "messages", count: 12 },
    { kind: "journeys", count: 7 },
    { kind: "rest", count: 1 },
  ]);
});
