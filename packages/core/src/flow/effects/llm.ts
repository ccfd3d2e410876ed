import type { Reference } from "../contact.ts";
import type { EffectKind } from "./kind.ts";

/** Something to be asked of a language model. */
export interface LlmRequest {
  readonly kind: "llm";
  readonly llm: Reference;
  readonly instructions: string;
  readonly input: string;
}

/** What the model said, or why it said nothing. */
export type LlmResult =
  | {
      readonly kind: "llm";
      readonly output: string;
      readonly tokens: { readonly input: number; readonly output: number };
      readonly elapsedMs: number;
      /** Why somebody else than the model answered. */
      readonly warning?: string;
    }
  | { readonly kind: "llm"; readonly error: string };

export const llm: EffectKind<LlmResult> = {
  kind: "llm",
  failure: (error) => ({ kind: "llm", error }),
};
