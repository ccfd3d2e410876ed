import fc from "fast-check";

/** Something that must hold of everything that its arbitrary can think of. */
export interface FuzzTarget {
  readonly name: string;
  /** Tries so many cases; `beat` is called before each. */
  try(seed: number, runs: number, beat: () => void): Finding | undefined;
}

/** A case for which something did not hold. */
interface Finding {
  readonly case: string;
  readonly problem: string;
}

/** A target; `check` throws where the case is not as it must be. */
export function target<T>(name: string, arbitrary: fc.Arbitrary<T>, check: (one: T) => void): FuzzTarget {
  return {
    name,
    try(seed, runs, beat) {
      const property = fc.property(arbitrary, (one) => {
        beat();
        check(one);
      });
      const { failed, counterexample, errorInstance } = fc.check(property, { seed, numRuns: runs });
      if (!failed) return undefined;
      const problem =
        errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
      return { case: fc.stringify(counterexample?.[0]), problem };
    },
  };
}
