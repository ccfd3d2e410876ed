interface Answer {
  /** What somebody wrote in their own words, which is not for everybody. */
  readonly value?: string | null;
  /** What it was sorted under; empty where it was not. */
  readonly category: string;
}

/** What of an answer is there to read; null where all of it is hidden. */
export function toldOf({ value, category }: Answer): string | null {
  return value ?? (category === "" ? null : category);
}
