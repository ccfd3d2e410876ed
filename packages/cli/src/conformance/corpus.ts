import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

/** One JSON file of a corpus folder. */
export class CorpusFile {
  readonly #root: string;
  /** Relative to the corpus folder, with forward slashes. */
  readonly path: string;

  constructor(root: string, path: string) {
    this.#root = root;
    this.path = path;
  }

  /** The content as the kind that reads it expects it; the corpus is trusted to have that shape. */
  json<T>(): T {
    const text = readFileSync(join(this.#root, this.path), "utf8");
    // Numbers beyond any double are written so, which is no JSON.
    return JSON.parse(text.replaceAll(/: Infinity\b/g, ": 1e999")) as T;
  }

  /** A file whose path is given relative to this one's folder. */
  beside(path: string): CorpusFile {
    return new CorpusFile(this.#root, normalize(join(dirname(this.path), path)).replaceAll("\\", "/"));
  }

  /** The name without its folder and without `.json`. */
  get name(): string {
    return this.path.replace(/^.*\//, "").replace(/\.json$/, "");
  }
}

/** The usual shape of a corpus file. */
export interface Cases<C, M = unknown> {
  readonly meta: M;
  readonly cases: readonly C[];
}

/** All JSON files below a folder, in the order of their paths. */
export function corpusFiles(root: string): CorpusFile[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => new CorpusFile(root, path));
}
