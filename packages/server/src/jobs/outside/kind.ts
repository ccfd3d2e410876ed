import type { AnswerDefinition } from "@hotline/core/model/triage.ts";
import type { Guess } from "@hotline/core/triage/outside/index.ts";
import type { EmbeddingMemory } from "./memory.ts";
import type { Service } from "./service.ts";

/** The services that an installation names, and how long and how much they may answer. */
export interface OutsideSettings {
  readonly rasaUrl?: string;
  readonly openai?: {
    readonly url: string;
    readonly key?: string;
    /** The language model that chooses among approved answers. */
    readonly model?: string;
    readonly embeddingModel?: string;
  };
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** A text whose meaning is asked for, without what names its author. */
export interface Question {
  readonly text: string;
  readonly answers: readonly AnswerDefinition[];
}

/** One kind of service outside. */
export interface OutsideKind {
  readonly name: string;
  /** How to ask it; null where the installation has none. Asking throws `OutsideError`. */
  asker(settings: OutsideSettings, memory: EmbeddingMemory): Asker | null;
}

export interface Asker {
  readonly url: string;
  readonly key?: string;
  ask(question: Question, service: Service): Promise<Guess>;
}

/** Settings of an OpenAI-compatible endpoint as part of an asker. */
export function endpoint({ url, key }: NonNullable<OutsideSettings["openai"]>): Pick<Asker, "url" | "key"> {
  return { url, ...(key !== undefined && { key }) };
}
