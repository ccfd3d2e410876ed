/** `{ role: "admin", ids: [1, 2] }` as "role: admin · ids: 1, 2": short enough for a line, and nothing left out. */
export function detailsText(details: unknown): string {
  if (details === null || details === undefined) return "";
  if (typeof details !== "object") return String(details);
  return Object.entries(details)
    .map(([key, value]) => `${key}: ${valueText(value)}`)
    .join(" · ");
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

/** From the start of one day to the end of another, both in the viewer's own zone; a day not chosen is no bound. */
export function bounds(from: string, until: string): { since: string | null; until: string | null } {
  const day = (text: string) => (text === "" ? null : new Date(`${text}T00:00:00`));
  const end = day(until);
  end?.setDate(end.getDate() + 1);
  return { since: day(from)?.toISOString() ?? null, until: end?.toISOString() ?? null };
}
