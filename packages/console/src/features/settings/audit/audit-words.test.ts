import { expect, test } from "vitest";
import { auditWords } from "./audit-words.ts";
import { detailNames } from "./detail-words.ts";

const sources = import.meta.glob<string>(
  ["../../../../../server/src/**/*.ts", "!../../../../../server/src/**/*.test.ts"],
  { query: "?raw", import: "default", eager: true },
);

const calls = Object.values(sources).flatMap((source) =>
  [...source.matchAll(/\baudit(?:Removal|Account)?\(([^;]*)/g)].map(([, call = ""]) => call),
);

test("everything that the server writes into the audit log has words", () => {
  const written = calls.flatMap((call) => [...call.matchAll(/"([a-z]+\.[a-zA-Z]+)"/gi)].map(([, name = ""]) => name));
  expect(written.length).toBeGreaterThan(30);
  expect([...new Set(written)].filter((name) => auditWords[name] === undefined)).toEqual([]);
});

test("each detail that is written beside it has a name in words; ids, and settings before and after, are told in other ways", () => {
  const toldOtherwise = ["contactId", "from", "ids", "messageId", "note", "to"];
  const literals = calls.flatMap((call) => [...call.matchAll(/, \{ ([^{}`]*) \}/g)].map(([, inner = ""]) => inner));
  const written = literals.flatMap((inner) => inner.split(", ").map((part) => part.split(":")[0] ?? ""));
  expect(written.length).toBeGreaterThan(20);
  const nameless = written.filter(
    (name) => /^\w+$/.test(name) && detailNames[name] === undefined && !toldOtherwise.includes(name),
  );
  expect([...new Set(nameless)]).toEqual([]);
});
