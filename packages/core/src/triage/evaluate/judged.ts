import type { Classification } from "../classify/classifier.ts";

/** What a model said of one text, and what is right. */
export interface Judged {
  /** The right labels; empty means none of the model's. */
  readonly right: readonly string[];
  /** The best labels with their confidence, the best first. */
  readonly ranked: readonly { readonly label: string; readonly confidence: number }[];
}

/** A text with its right labels, and what the model made of it. */
export function judge(right: readonly string[], { ranked }: Classification): Judged {
  return { right, ranked };
}

export const isInside = ({ right }: Judged): boolean => right.length > 0;
export const first = ({ ranked }: Judged): string => ranked[0]?.label ?? "";
export const confidence = ({ ranked }: Judged): number => ranked[0]?.confidence ?? 0;
export const isRight = (judged: Judged): boolean => judged.right.includes(first(judged));

/** The name under which "none of these" is counted. */
const outside = "(none)";

/** The label given at a threshold, or `outside`. */
export const givenAt = (judged: Judged, threshold: number): string =>
  confidence(judged) >= threshold ? first(judged) : outside;
/** The right label to compare with: the one that was given where it is among several. */
export const rightFor = (judged: Judged, given: string): string =>
  judged.right.includes(given) ? given : (judged.right[0] ?? outside);
