import type { EntryBody, Live } from "../store/entries/entry.ts";

/** Something about a body, said to its author. */
export interface Problem {
  /** `stops`: it may not be published like this. `hint`: it may. */
  readonly severity: "stops" | "hint";
  readonly part: string;
  readonly language: string | null;
  readonly message: string;
}

export interface Checked {
  readonly key: string;
  readonly body: EntryBody;
  /** The programme as it would be. */
  readonly live: Live;
}

/** The checks of one kind of entry. */
export type Check = (checked: Checked) => readonly Problem[];

export const stops = (part: string, message: string, language: string | null = null): Problem => ({
  severity: "stops",
  part,
  language,
  message,
});

export const hint = (part: string, message: string, language: string | null = null): Problem => ({
  severity: "hint",
  part,
  language,
  message,
});
