import type { ImportReport, Note } from "@hotline/core/flow/importers/index.ts";

/** How many places are named of one and the same note; a large programme has hundreds. */
const placesShown = 3;

/** The report as lines: what came over, what needs attention, what cannot be done. */
export function printReport({ source, counts, notes }: ImportReport): readonly string[] {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  const what = parts.map(([name, count]) => `${count} ${count === 1 ? name.replace(/s$/, "") : name}`);
  return [
    `From ${source}: ${what.length > 0 ? what.join(", ") : "nothing"}.`,
    ...section("Needs attention", "attention", notes),
    ...section("Cannot be done", "cannot", notes),
  ];
}

/** Notes under a heading; those that say the same of many things stand in one line. */
export function section(heading: string, level: Note["level"], notes: readonly Note[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const note of notes) {
    if (note.level !== level) continue;
    places.set(note.text, [...(places.get(note.text) ?? []), note.about]);
  }
  if (places.size === 0) return [];
  return ["", `${heading}:`, ...[...places].map(([text, about]) => `  ${placesOf(about)}: ${text}`)];
}

function placesOf(about: readonly string[]): string {
  const named = about.slice(0, placesShown).join(", ");
  const more = about.length - placesShown;
  return more > 0 ? `${named} and ${more} more` : named;
}
