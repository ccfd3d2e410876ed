import { expect, test } from "vitest";
import { ar } from "./ar.ts";
import { en } from "./en.ts";

const texts = (strings: object): [string, unknown][] =>
  Object.entries(strings).flatMap(([key, value]) =>
    typeof value === "object"
      ? texts(value).map(([inner, text]): [string, unknown] => [`${key}.${inner}`, text])
      : [[key, value]],
  );

test("every text is there in Arabic, and translated", () => {
  const english = new Map(texts(en));
  const same = texts(ar).filter(
    ([key, text]) => text === "" || (typeof text === "string" && text === english.get(key)),
  );
  expect(same).toEqual([]);
});

test("texts with a number or a name carry it in every language", () => {
  for (const strings of [en, ar]) {
    expect(strings.unread(3)).toContain("3");
    expect(strings.chattingAs("Amina", "+44 7700")).toMatch(/Amina.*\+44 7700/u);
  }
});
