import { isObject, type Json, objectOf } from "../../importers/json.ts";

/** The text in a value of a file: numbers count as texts, all else as none. Spaces are part of what is said. */
export function said(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value : "";
}

/** The translations of a flow while it is built: language → item → property → texts. */
export class Translations {
  readonly #base: string;
  readonly #languages = new Map<string, Map<string, Record<string, readonly string[]>>>();

  /** `base` is the language of the flow, a code or the word `base`. */
  constructor(base: string) {
    this.#base = base;
  }

  /** The text of an old value in the language of the flow; values were a text, or texts by language. */
  base(value: unknown): string {
    if (!isObject(value)) return said(value);
    const texts = Object.values(value).map(said);
    return said(value[this.#base] ?? value["base"] ?? texts[0]);
  }

  /** Keeps the other languages of old values as the translations of a property; a text that is missing is empty. */
  add(
    item: string,
    property: string,
    values: readonly unknown[],
    change: (text: string) => string = (text) => text,
  ): void {
    const languages = new Set(values.filter(isObject).flatMap((value) => Object.keys(value)));
    for (const language of languages) {
      if (language === this.#base || language === "base") continue;
      this.#itemOf(language, item)[property] = values.map((value) => change(said(objectOf(value)[language])));
    }
  }

  toJson(): Json {
    return Object.fromEntries([...this.#languages].map(([language, items]) => [language, Object.fromEntries(items)]));
  }

  #itemOf(language: string, item: string): Record<string, readonly string[]> {
    const items = this.#languages.get(language) ?? new Map<string, Record<string, readonly string[]>>();
    this.#languages.set(language, items);
    const properties = items.get(item) ?? {};
    items.set(item, properties);
    return properties;
  }
}
