const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** The mock clock ticks by whole seconds, so its fraction tells what came from it. */
const clock = /T\d\d:\d\d:\d\d\.123\d*/g;
/** Times, and ids that the corpus draws by chance. */
const ignored = new Set([
  "created_on",
  "modified_on",
  "exited_on",
  "arrived_on",
  "time",
  "triggered_on",
  "resumed_on",
  "expires_on",
  "elapsed_ms",
  "external_id",
  "http_logs",
]);

/**
 * Makes two outputs comparable that differ in their clocks and new ids only: times are dropped, and each UUID that is not
 * in the inputs becomes the number of its first appearance. One normaliser serves one side of one test.
 */
export class Normaliser {
  readonly #known: ReadonlySet<string>;
  readonly #numbers = new Map<string, string>();

  constructor(...inputs: readonly unknown[]) {
    this.#known = new Set(JSON.stringify(inputs).match(uuid) ?? []);
  }

  apply(json: unknown): unknown {
    if (typeof json === "string") return this.#text(json);
    if (Array.isArray(json)) return json.map((item) => this.apply(item));
    if (typeof json !== "object" || json === null) return json;
    const entries = Object.entries(json).filter(([key, value]) => value !== undefined && !ignored.has(key));
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, value]) => [key, this.apply(value)]));
  }

  #text(text: string): string {
    return text.replaceAll(uuid, (id) => (this.#known.has(id) ? id : this.#numbered(id))).replaceAll(clock, "T<clock>");
  }

  #numbered(id: string): string {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const made = `<id ${this.#numbers.size + 1}>`;
    this.#numbers.set(id, made);
    return made;
  }
}

/** An event of the corpus without its id, which ours do not have. */
export function withoutId(event: unknown): unknown {
  const { uuid: _, ...others } = Object(event);
  return others;
}
