import type { Reference } from "../contact.ts";
import type { EffectKind } from "./kind.ts";

/** A text whose meaning is asked for. */
export interface ClassifyRequest {
  readonly kind: "classify";
  /** Whom to ask; the installation's own triage where nobody is named. */
  readonly classifier?: Reference;
  readonly text: string;
  /** The contact's, where it is known: `jana` and `na` mean something else in each language. */
  readonly language?: string;
}

/** What the text is about, the surest first; confidence is between 0 and 1. */
export type ClassifyResult =
  | {
      readonly kind: "classify";
      readonly intents: readonly { readonly name: string; readonly confidence: number }[];
      readonly entities?: Readonly<Record<string, unknown>>;
      /** Why somebody else than the one who was asked answered. */
      readonly warning?: string;
    }
  | { readonly kind: "classify"; readonly error: string };

export const classify: EffectKind<ClassifyResult> = {
  kind: "classify",
  failure: (error) => ({ kind: "classify", error }),
};
