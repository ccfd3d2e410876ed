/**
 * How a query was read, in the order in which that is tried. A name, alone or inside a sentence, is the person's own word;
 * `no` may be the code of Norway or an answer, and what is nearest is a guess.
 */
export type FoundBy = "flag" | "name" | "code" | "sentence" | "beginning" | "slip";

/** The answer of a data table to what somebody typed. A feed answers every query, and was not found by anything. */
export type LookupResult =
  | {
      readonly kind: "found";
      readonly key: string;
      readonly by?: FoundBy;
      readonly row: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: "choice"; readonly by?: FoundBy; readonly suggestions: readonly string[] }
  /** `named` is what was understood, where the table has no row for it. */
  | {
      readonly kind: "missing";
      readonly by?: FoundBy;
      readonly named?: { readonly name: string; readonly flag: string };
    };
