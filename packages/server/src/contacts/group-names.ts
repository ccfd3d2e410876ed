/**
 * Names of groups in one cell of a file, with a semicolon between them. A name that has one itself stands in quotation marks,
 * as a text with commas does in CSV.
 */
export function writeGroupNames(names: readonly string[]): string {
  return names.map((name) => (/;|^"/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join("; ");
}

const quoted = /^"(.*)"$/s;

export function readGroupNames(cell: string): readonly string[] {
  const parts = cell.match(/\s*"(?:[^"]|"")*"\s*(?=;|$)|[^;]+/g) ?? [];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => quoted.exec(part)?.[1]?.replaceAll('""', '"') ?? part);
}
