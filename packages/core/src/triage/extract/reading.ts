export interface DateHints {
  /** The day that it is for the contact, `2030-08-20`. */
  readonly today: string;
  /** ISO 639-3; other languages are tried after it. */
  readonly language?: string;
  /** What the question was about: `when did you go` expects the past. Without it, the nearest day. */
  readonly prefer?: "past" | "future";
  /** How numbers are ordered: `dmy` in most of the world. */
  readonly order?: "dmy" | "mdy";
}

/** A date that a message names, without its certainty's place. */
export interface Reading {
  readonly day: string;
  readonly certainty: number;
  /** How many pieces it took. */
  readonly pieces: number;
}
