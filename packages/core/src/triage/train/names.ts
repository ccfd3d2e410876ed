/** `card_arrival`, `FindConnection` and `Setup Printer` as words. */
export function nameAsWords(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[_\-/.]+/g, " ")
    .toLowerCase();
}
