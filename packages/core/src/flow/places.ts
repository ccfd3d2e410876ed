import { collate, type LocationLevel, type Locations } from "../expr/index.ts";

/** A country, state, district or ward with the places in it. */
export interface Place {
  readonly name: string;
  /** Other names that people use for it. */
  readonly aliases: readonly string[];
  readonly children: readonly Place[];
}

interface Known {
  /** From the country down: `Rwanda > Kigali City`. */
  readonly path: string;
  readonly parent: string;
  readonly names: readonly string[];
}

const levels: readonly LocationLevel[] = ["state", "district", "ward"];

/** The places of one country, found by their names as people write them. */
export class Places implements Locations {
  readonly #levels = new Map<LocationLevel, Known[]>(levels.map((level) => [level, []]));
  readonly #byPath = new Map<string, { readonly path: string; readonly level: LocationLevel }>();

  constructor(country: Place) {
    this.#add(country, country.name, 0);
  }

  #add(above: Place, parent: string, depth: number): void {
    const level = levels[depth];
    if (level === undefined) return;
    for (const place of above.children) {
      const path = `${parent} > ${place.name}`;
      const names = [place.name, ...place.aliases].map((name) => collate(name));
      this.#levels.get(level)?.push({ path, parent, names });
      this.#byPath.set(path.toLowerCase(), { path, level });
      this.#add(place, path, depth + 1);
    }
  }

  find(text: string, level: LocationLevel, parent?: string): readonly string[] {
    for (const name of spellings(text)) {
      const found = this.#named(name, level, parent);
      if (found.length > 0) return found;
    }
    return [];
  }

  atPath(text: string): { readonly path: string; readonly level: LocationLevel } | undefined {
    const steps = text.trim().replace(/\.+$/, "").split(">");
    return this.#byPath.get(
      steps
        .map((step) => step.trim().replaceAll(/\s+/g, " "))
        .join(" > ")
        .toLowerCase(),
    );
  }

  #named(name: string, level: LocationLevel, parent: string | undefined): readonly string[] {
    const same = collate(name);
    return (this.#levels.get(level) ?? [])
      .filter((place) => (parent === undefined || place.parent === parent) && place.names.includes(same))
      .map(({ path }) => path);
  }
}

/** The whole text, the text without its punctuation, each of its words, and each pair of words side by side. */
function* spellings(text: string): Iterable<string> {
  const trimmed = text.trim();
  if (trimmed === "") return;
  yield trimmed;
  yield trimmed.replaceAll(/[\s\p{P}]+/gu, "");
  const words = wordsOf(trimmed);
  yield* words;
  for (const [index, word] of words.slice(1).entries()) yield `${words[index]} ${word}`;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}
