import { expect, test } from "vitest";
import { auditWords } from "./audit-words.ts";

const sources = import.meta.glob<string>(
  ["../../../../../server/src/**/*.ts", "!../../../../../server/src/**/*.test.ts"],
  { query: "?raw", import: "default", eager: true },
);

test("everything that the server writes into the audit log has words", () => {
  const calls = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/\baudit(?:Removal)?\(([^;]*)/g)].map(([, call = ""]) => call),
  );
  const written = calls.flatMap((call) => [...call.matchAll(/"([a-z]+\.[a-zA-Z]+)"/gi)].map(([, name = ""]) => name));
  expect(written.length).toBeGreaterThan(30);
  expect([...new Set(written)].filter((name) => auditWords[name] === undefined)).toEqual([]);
});
