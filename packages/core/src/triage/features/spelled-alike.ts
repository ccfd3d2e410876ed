import { isAscii } from "./clean.ts";

const arabic = /[أإآٱىة]/g;
const plainArabic: Readonly<Record<string, string>> = { ى: "ي", ة: "ه" };

/** Arabic is typed with and without its hamzas and dots: `أنتحر` and `انتحر`, `نوبة` and `نوبه` are one word. */
export function spelledAlike(text: string): string {
  return isAscii(text) ? text : text.replace(arabic, (letter) => plainArabic[letter] ?? "ا");
}
