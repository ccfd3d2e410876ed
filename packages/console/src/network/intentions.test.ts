import { afterEach, expect, test, vi } from "vitest";
import { done, idOf, underOneId } from "./intentions.ts";

afterEach(() => {
  vi.useRealTimers();
});

test("the same intention has one id until it is done, and another one its own", () => {
  const first = idOf(["startJourney", { contactId: "a" }]);
  expect(idOf(["startJourney", { contactId: "a" }])).toBe(first);
  expect(idOf(["startJourney", { contactId: "b" }])).not.toBe(first);
  done(["startJourney", { contactId: "a" }]);
  expect(idOf(["startJourney", { contactId: "a" }])).not.toBe(first);
});

test("what failed is asked for under the same id again, and what went well under a new one", async () => {
  const asked: string[] = [];
  const ask = (isRefused: boolean) =>
    underOneId(["note", "Call them"], async (id) => {
      asked.push(id);
      if (isRefused) throw new Error("Connection lost");
    });
  await expect(ask(true)).rejects.toThrow("Connection lost");
  await ask(false);
  await ask(false);
  expect(asked[1]).toBe(asked[0]);
  expect(asked[2]).not.toBe(asked[1]);
});

test("whoever wants the same again an hour later means another time", () => {
  vi.useFakeTimers();
  const first = idOf(["testSend"]);
  vi.advanceTimersByTime(3_599_000);
  expect(idOf(["testSend"])).toBe(first);
  vi.advanceTimersByTime(1_000);
  expect(idOf(["testSend"])).not.toBe(first);
});

test("a page that is loaded again knows what is not done, and nothing of what was typed is written down", async () => {
  const stored = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  try {
    const first = idOf(["testSend", { to: "+27 82 000 1234" }]);
    expect([...stored.values()].join()).not.toContain("27 82");
    vi.resetModules();
    const loaded = await import("./intentions.ts");
    expect(loaded.idOf(["testSend", { to: "+27 82 000 1234" }])).toBe(first);
  } finally {
    vi.unstubAllGlobals();
  }
});
