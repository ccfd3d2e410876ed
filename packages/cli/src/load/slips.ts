import type { Random } from "./random.ts";

/** One slip of a thumb in a word of four letters or more: two letters swapped, one left out, one typed twice. */
export function slip(text: string, random: Random): string {
  const letters = [...text];
  if (letters.length < 4) return text;
  const at = 1 + random.int(letters.length - 2);
  const kind = random.int(3);
  if (kind === 0) letters.splice(at, 2, letters[at + 1] ?? "", letters[at] ?? "");
  else if (kind === 1) letters.splice(at, 1);
  else letters.splice(at, 0, letters[at] ?? "");
  return letters.join("");
}

/** How people write the same thing: in capitals, with a full stop, with spaces around it. */
export function dress(text: string, random: Random): string {
  const kind = random.int(10);
  if (kind === 0) return text.toUpperCase();
  if (kind === 1) return `${text}.`;
  if (kind === 2) return ` ${text} `;
  if (kind === 3) return text.charAt(0).toUpperCase() + text.slice(1);
  return text;
}

const keycap = "\uFE0F\u20E3";

/** A digit as people send it: mostly plain, now and then as its emoji. */
export function digit(value: number, random: Random): string {
  return value <= 9 && random.chance(0.1) ? `${value}${keycap}` : String(value);
}
