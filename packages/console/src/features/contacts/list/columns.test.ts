import { expect, test } from "vitest";
import { rememberColumns, rememberedColumns, toggled } from "./columns.ts";

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    kept,
  };
}

test("the columns that were chosen are shown next time too", () => {
  const kept = storage();
  const chosen = toggled(toggled(rememberedColumns(kept), "number"), "field:weeks");
  rememberColumns(kept, chosen);
  expect(rememberedColumns(kept)).toEqual(["groups", "lastSeen", "field:weeks"]);
});

test("what is no choice is not taken for one", () => {
  const kept = storage();
  for (const nonsense of ["{", "3", '["a", 3]']) {
    kept.kept.set("hotline.contacts.columns", nonsense);
    expect(rememberedColumns(kept)).toEqual(["number", "groups", "lastSeen"]);
  }
});
