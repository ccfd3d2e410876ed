const minute = 60_000;
/** The beginnings of instants in minutes asked for of late. Writing one anew costs as much as a whole step. */
const beginnings = new Map<number, string>();
const kept = 1_000;

/** The instant in ISO 8601, in UTC, cut to its millisecond. */
export function isoInstant(millis: number): string {
  const start = Math.floor(millis / minute);
  const rest = Math.floor(millis - start * minute);
  return `${beginnings.get(start) ?? remember(start)}${String(rest + 100_000).slice(1, 3)}.${pad(rest % 1_000)}Z`;
}

/** `2030-01-01T10:20:`. */
function remember(start: number): string {
  if (beginnings.size >= kept) beginnings.clear();
  const beginning = new Date(start * minute).toISOString().slice(0, -7);
  beginnings.set(start, beginning);
  return beginning;
}

function pad(millis: number): string {
  return millis < 10 ? `00${millis}` : millis < 100 ? `0${millis}` : String(millis);
}
