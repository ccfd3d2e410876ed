/** Parts of a message that people read; all else of it is for machines. */
const readable: ReadonlySet<string> = new Set([
  "text",
  "caption",
  "title",
  "section",
  "description",
  "filename",
  "address",
  "footer",
  "label",
  "formatted_name",
  "shown",
]);
const readableName: ReadonlySet<string> = new Set(["location", "template"]);
const deepest = 6;

/** All that a message says, inbound or outbound, of whatever kind: what it can be found by. */
export function wordsOf(content: unknown): string {
  const found: string[] = [];
  collect(content, deepest, found);
  return found.join("\n");
}

function collect(value: unknown, depth: number, found: string[]): void {
  if (depth === 0 || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, depth - 1, found);
    return;
  }
  const kind = "kind" in value ? String(value.kind) : "";
  for (const [key, part] of Object.entries(value)) {
    const isRead = readable.has(key) || (key === "name" && readableName.has(kind));
    if (typeof part === "string" && isRead && part !== "") found.push(part);
    else collect(part, depth - 1, found);
  }
}
