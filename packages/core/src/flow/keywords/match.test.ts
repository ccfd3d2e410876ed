import { expect, test } from "vitest";
import { fold } from "./fold.ts";
import { Keywords } from "./match.ts";

const menu = {
  kind: "keyword",
  keywords: { eng: ["menu", "0"], fra: ["accueil"], ara: ["القائمة"], por: ["início"] },
  match: "only",
  interrupt: true,
  journey: "menu",
} as const;
const join = {
  kind: "keyword",
  keywords: { eng: ["join clinic"] },
  match: "first",
  interrupt: false,
  journey: "join",
} as const;
const keywords = new Keywords([menu, join]);

/** `"text" → journey how`, or "nothing". */
function says(text: string): string {
  const match = keywords.match(text);
  return match ? `${match.trigger.journey} ${match.how}` : "nothing";
}

test("case, accents, punctuation and space around a keyword are forgiven", () => {
  for (const text of ["menu", "MENU", " Menu!! ", "ménu", "inicio", "Início.", "ACCUEIL 😀"])
    expect(says(text)).toBe("menu exact");
});

test("digits of other scripts and emoji digits are digits", () => {
  for (const text of ["0", "0️⃣", "٠", "०", "０"]) expect(says(text)).toBe("menu exact");
  expect(fold("🔟")).toBe("10");
  for (const one of ["①", "⑴", "⒈", "⓵", "❶", "➀", "➊"]) expect(fold(one)).toBe("1");
  expect(fold("⓿ ❿ ⑳")).toBe("0 10 20");
});

test("Arabic keywords match with and without vowel marks", () => {
  expect(says("القَائِمَة")).toBe("menu exact");
});

test("one typing slip is forgiven, two are not", () => {
  for (const text of ["mneu", "menuu", "meni", "acueil"]) expect(says(text)).toBe("menu slip");
  for (const text of ["mnue!x", "men", "manual", "00"]) expect(says(text)).toBe("nothing");
});

test("a keyword at the beginning starts its journey, whatever follows", () => {
  expect(says("Join, clinic please")).toBe("join exact");
  expect(says("please join clinic")).toBe("nothing");
});

test("a slip that could mean two triggers means neither", () => {
  const two = new Keywords([
    { ...menu, keywords: { eng: ["help"] }, journey: "a" },
    { ...menu, keywords: { eng: ["hemp"] }, journey: "b" },
  ]);
  expect(two.match("heip")).toBeNull();
});

test("emoji alone can be a keyword, and emoji around a word are nothing", () => {
  const wave = new Keywords([{ ...menu, keywords: { eng: ["👋"] } }]);
  expect(wave.match("👋")?.how).toBe("exact");
  expect(keywords.match("👋")).toBeNull();
});
