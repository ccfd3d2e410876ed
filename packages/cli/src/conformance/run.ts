import { corpusFiles } from "./corpus.ts";
import type { ConformanceKind, Outcome } from "./kind.ts";

export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** Runs a corpus folder kind by kind; `print` gets the lines of the report. Kinds without files are left out. */
export function runCorpus(folder: string, kinds: readonly ConformanceKind[], print: (line: string) => void): Totals {
  const files = corpusFiles(folder);
  const totals = { passed: 0, failed: 0 };
  for (const kind of kinds) {
    const own = files.filter(({ path }) => kind.files.test(path));
    if (own.length === 0) continue;
    const outcomes = own.flatMap((file) => attempt(kind, file.path, () => [...kind.run(file)]));
    const failures = outcomes.filter(({ passed }) => !passed);
    totals.passed += outcomes.length - failures.length;
    totals.failed += failures.length;
    print(`${kind.name}: ${outcomes.length - failures.length} passed, ${failures.length} failed`);
    for (const { id, difference = "" } of failures) print(`  ${id}: ${difference}`);
  }
  print(`${totals.passed} passed, ${totals.failed} failed`);
  return totals;
}

/** A file that cannot be run at all counts as one failure. */
function attempt(kind: ConformanceKind, path: string, run: () => Outcome[]): Outcome[] {
  try {
    return run();
  } catch (error) {
    const difference = `${kind.name} cannot run this file: ${error instanceof Error ? error.stack : String(error)}`;
    return [{ id: path, passed: false, difference }];
  }
}
