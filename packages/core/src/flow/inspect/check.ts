import type { Told } from "../../model/findings.ts";
import type { Knows } from "./inspection.ts";
import type { Outline } from "./outline.ts";

/** An error breaks the journey for somebody; a warning is worth a look. */
export type Severity = "error" | "warning";

/** What a check found in a journey, in words for its author. */
export interface Found extends Told {
  readonly node?: string;
  readonly action?: string;
  /** ISO 639-3; missing for the base language. */
  readonly language?: string;
  readonly severity?: Severity;
  /** The template that it is about, and the place in it, in UTF-16 units. */
  readonly place?: { readonly template: string; readonly from: number; readonly to: number };
}

/** Something that can be wrong with a journey. */
export interface Check {
  /** Stable; this is how findings are counted and looked up. */
  readonly code: string;
  /** Of findings that say nothing else. */
  readonly severity: Severity;
  find(journey: Outline, setting: Setting): Iterable<Found>;
}

/** A message as a phone would get it, as far as it is known before anybody gets it. */
export interface Said {
  readonly text: string;
  readonly attachments: readonly string[];
  readonly quickReplies: readonly { readonly text: string; readonly description?: string }[];
}

/** What surrounds a journey: by name and size only, no contacts and no values. */
export interface Setting {
  /** ISO 639-3, the fallback first. */
  readonly languages: readonly string[];
  /** All journeys of the project, this one as well. */
  readonly journeys: readonly Outline[];
  readonly knows: Knows;
  readonly contentKeys: ReadonlySet<string>;
  /** A text of the content library in this language or the fallback. */
  content(key: string, language: string): string | undefined;
  /** UUIDs of the journeys that begin without a message of the contact, e.g. by a reminder. */
  readonly unasked: ReadonlySet<string>;
  /** Whether a message starts a journey wherever the contact stands. */
  isKeyword(text: string): boolean;
  /** What the channel would refuse, or change, of a message. */
  judge(message: Said): readonly (Told & { readonly severity: Severity })[];
}
