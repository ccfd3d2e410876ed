/** What the parent tells the worker. */
export interface Assignment {
  readonly seed: number;
  readonly seconds: number;
  /** Names of targets. */
  readonly targets: readonly string[];
  /** One count of cases that the worker raises before each, so that the parent sees one that never ends. */
  readonly beats: SharedArrayBuffer;
}

/** What the worker tells the parent. */
export type News =
  | { readonly kind: "round"; readonly target: string; readonly seed: number }
  | {
      readonly kind: "finding";
      readonly target: string;
      readonly seed: number;
      readonly case: string;
      readonly problem: string;
    }
  | { readonly kind: "heap"; readonly bytes: number; readonly share: number }
  | {
      readonly kind: "done";
      readonly cases: Readonly<Record<string, number>>;
      readonly slowest: { readonly target: string; readonly millis: number };
    };

/** Cases that are tried between two looks at the clock. */
export const casesPerRound = 100;
