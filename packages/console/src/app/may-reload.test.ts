import { expect, test } from "vitest";
import { mayReload } from "./may-reload.ts";

test("a page begins anew by itself once a minute at most", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const now = Date.UTC(2030, 0, 1);
  expect([0, 1_000, 59_000, 61_000].map((later) => mayReload(storage, now + later))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
