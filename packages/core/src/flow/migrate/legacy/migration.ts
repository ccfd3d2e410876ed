import type { Fresh } from "../definition.ts";
import type { Translations } from "./translations.ts";

export interface LegacyOptions extends Fresh {
  /** Where media files lie that are named without their place, e.g. `https://files.example.org`. */
  readonly mediaUrl?: string;
}

/** What the migration of one flow carries with it. */
export interface Migration extends LegacyOptions {
  readonly translations: Translations;
}
