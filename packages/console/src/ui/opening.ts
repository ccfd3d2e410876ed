/** A row of a table with more of one answer than this pushes everybody else off the screen. */
const most = 240;
/** Nothing is folded away for a few characters. */
const spare = 60;

/** How a long text begins, whole characters; null where all of it fits. */
export function opening(text: string): string | null {
  const characters = [...text];
  return characters.length > most + spare ? `${characters.slice(0, most).join("").trimEnd()}…` : null;
}
