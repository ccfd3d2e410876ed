import type { CorpusFile } from "./corpus.ts";

/** One kind of corpus file: where such files lie, and how to run the cases in them. */
export interface ConformanceKind {
  readonly name: string;
  /** Matched against the path relative to the corpus folder. */
  readonly files: RegExp;
  run(file: CorpusFile): Iterable<Outcome>;
}

export interface Outcome {
  readonly id: string;
  readonly passed: boolean;
  /** The first line that differs, for a case that failed. */
  readonly difference?: string;
}

/** Runs one case: `compute` must give `expected`, whatever the order of its properties. A throw is a failure. */
export function judge(id: string, expected: unknown, compute: () => unknown): Outcome {
  try {
    const difference = firstDifference(expected, compute());
    return difference === undefined ? { id, passed: true } : { id, passed: false, difference };
  } catch (error) {
    return { id, passed: false, difference: `threw ${error instanceof Error ? firstFrames(error) : String(error)}` };
  }
}

function firstFrames({ message, stack = "" }: Error): string {
  const frame = stack.split("\n").find((line) => line.includes(".ts:"));
  return `${message}${frame === undefined ? "" : ` (${frame.trim()})`}`;
}

/** The first line in which two JSON values differ when they are written with sorted keys. */
export function firstDifference(expected: unknown, got: unknown): string | undefined {
  const wanted = written(expected);
  const found = written(got);
  const at = wanted.findIndex((line, index) => line !== found[index]);
  if (at < 0 && wanted.length >= found.length) return undefined;
  const line = at < 0 ? wanted.length : at;
  return `expected ${wanted[line]?.trim() ?? "nothing more"}, got ${found[line]?.trim() ?? "nothing more"}`;
}

function written(json: unknown): string[] {
  return (JSON.stringify(sorted(json), null, 1) ?? "undefined").split("\n");
}

function sorted(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(sorted);
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, sorted(value)]));
}
