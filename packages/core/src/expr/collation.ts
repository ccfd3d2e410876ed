import type { Environment } from "./environment.ts";

type Collation = NonNullable<Environment["inputCollation"]>;

/** Variants of Arabic letters that people write for one another → the one that stands for them. */
const arabic = new Map<string, string>([
  ["\u0622", "\u0627"],
  ...["\u0649", "\u064a", "\u06d0", "\u06cd", "\u0678", "\u0626"].map((yeh): [string, string] => [yeh, "\u06cc"]),
  ...["\u0643", "\u06ab"].map((kaf): [string, string] => [kaf, "\u06a9"]),
  ["\u067c", "\u062a"],
  ["\u0689", "\u062f"],
  ["\u0693", "\u0631"],
  ["\u06bc", "\u0646"],
]);

/** The form of a word under which words that people take for the same are equal. */
export function collate(word: string, collation: Collation = "default"): string {
  switch (collation) {
    case "default":
      return word.toLowerCase();
    case "confusables":
      return word.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
    case "arabic_variants":
      return Array.from(word.normalize("NFKC"), arabicVariant).join("").toLowerCase();
  }
}

function arabicVariant(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0x660 && code <= 0x669 ? String.fromCharCode(code + 0x90) : (arabic.get(character) ?? character);
}
