/** Tells the day of an instant in a time zone, `YYYY-MM-DD`; in UTC where there is no such zone. */
export function days(): (at: Date, zone: string) => string {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (at, zone) => {
    const format = formats.get(zone) ?? formatOf(zone);
    formats.set(zone, format);
    return format.format(at);
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  // Swedish dates are ISO dates.
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  try {
    return new Intl.DateTimeFormat("sv", { timeZone, ...parts });
  } catch {
    return new Intl.DateTimeFormat("sv", { timeZone: "UTC", ...parts });
  }
}
