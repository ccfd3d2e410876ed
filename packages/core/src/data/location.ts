/** The place to fetch for one day (`2020-03-14`): `{date:MM-dd-yyyy}` becomes `03-14-2020`. */
export function locationFor(location: string, day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const parts: Record<string, string> = { yyyy: year, yy: year.slice(2), MM: month, dd: date };
  return location.replace(/\{date:([^}]*)\}/g, (_, pattern: string) =>
    pattern.replace(/yyyy|yy|MM|dd/g, (part) => parts[part] ?? part),
  );
}
