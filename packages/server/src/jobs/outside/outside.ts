import type { EffectResult } from "@hotline/core/flow/index.ts";
import { reasonOf } from "@hotline/core/model/reason-of.ts";
import { type Guess, noChoice, withoutPerson } from "@hotline/core/triage/outside/index.ts";
import type { Desk } from "../../triage/desk.ts";
import { choice, choose } from "./choice.ts";
import { embeddings } from "./embeddings.ts";
import type { OutsideKind, OutsideSettings } from "./kind.ts";
import { EmbeddingMemory } from "./memory.ts";
import { rasa } from "./rasa.ts";
import { Rests } from "./rests.ts";
import type { Service } from "./service.ts";

/** Every kind of service outside; the first that answers is believed. */
const kinds: readonly OutsideKind[] = [rasa, choice, embeddings];

/** Who asks: the organisation's own triage, and the names that must not leave the house. */
export interface Asking {
  readonly desk: Desk | undefined;
  readonly names: readonly string[];
  /** False while the organisation, or the load, has the services outside switched off. */
  readonly mayAsk: boolean;
}

/** Hears of each service that was of no help. The reason has nothing of what a person wrote. */
type OnFailure = (service: string, reason: string) => void;

const switchedOff = "the services outside are switched off";

/** The classifiers outside of an installation, with its own model to fall back on. */
export class Outside {
  readonly #settings: OutsideSettings;
  readonly #memory = new EmbeddingMemory();
  readonly #rests = new Rests();
  readonly #onFailure: OnFailure;

  constructor(settings: OutsideSettings, onFailure: OnFailure = () => undefined) {
    this.#settings = settings;
    this.#onFailure = onFailure;
  }

  /** What a text is about. Where no service answers as it should, the built-in model's result stands, with the reason; `language`: the contact's. */
  async classify(
    text: string,
    { desk, names, mayAsk }: Asking,
    language?: string,
  ): Promise<Extract<EffectResult, { kind: "classify" }>> {
    const question = { text: withoutPerson(text, names), answers: desk?.answers ?? [] };
    const own = () => desk?.understand(text, Date.now(), language);
    const failures = mayAsk ? [] : [switchedOff];
    for (const kind of mayAsk ? kinds : []) {
      const asker = kind.asker(this.#settings, this.#memory);
      if (asker === null) continue;
      const guess = await this.#attempt(kind.name, failures, (service) => asker.ask(question, service), asker);
      if (guess !== null) return { kind: "classify", ...withNamed(guess, own()?.entities), ...warningOf(failures) };
    }
    const understood = own();
    if (understood === undefined) return { kind: "classify", error: failures.join("; ") };
    return { kind: "classify", ...understood, ...warningOf(failures) };
  }

  /** The key of the approved answer that a language model chose, or `none`; the built-in model's where it fails. */
  async choose(
    input: string,
    instructions: string,
    { desk, names, mayAsk }: Asking,
  ): Promise<Extract<EffectResult, { kind: "llm" }>> {
    const { openai } = this.#settings;
    const model = openai?.model;
    if (openai === undefined || model === undefined)
      return { kind: "llm", error: "this process has no language model" };
    const question = { text: withoutPerson(input, names), answers: desk?.answers ?? [] };
    const guidance = withoutPerson(instructions, names);
    const begun = Date.now();
    const failures = mayAsk ? [] : [switchedOff];
    const chosen =
      mayAsk && (await this.#attempt(choice.name, failures, (to) => choose(question, model, to, guidance), openai));
    const output = !chosen ? desk?.sureAnswer(input) : chosen.key;
    const tokens = chosen ? chosen.tokens : { input: 0, output: 0 };
    return { kind: "llm", output: output ?? noChoice, tokens, elapsedMs: Date.now() - begun, ...warningOf(failures) };
  }

  async #attempt<T>(
    name: string,
    failures: string[],
    ask: (service: Service) => Promise<T>,
    { url, key }: Pick<Service, "url" | "key">,
  ): Promise<T | null> {
    if (this.#rests.isResting(name, Date.now())) {
      failures.push(`${name} was of no help: it was silent twice, and is asked again within a minute`);
      return null;
    }
    const { timeoutMs, maxBytes } = this.#settings;
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const answer = await ask({ url, ...(key !== undefined && { key }), maxBytes, signal });
      this.#rests.hasAnswered(name);
      return answer;
    } catch (error) {
      if (signal.aborted) this.#rests.wasSilent(name, Date.now());
      else this.#rests.hasAnswered(name);
      const reason = reasonOf(error);
      failures.push(`${name} was of no help: ${reason}`);
      this.#onFailure(name, reason);
      return null;
    }
  }
}

/** With the days, numbers, yes and no that the text names, of which most services tell nothing; what one tells is its own. */
function withNamed(guess: Guess, named: Guess["entities"]): Guess {
  const entities = { ...named, ...guess.entities };
  return Object.keys(entities).length === 0 ? guess : { ...guess, entities };
}

function warningOf(failures: readonly string[]): { readonly warning?: string } {
  return failures.length === 0 ? {} : { warning: failures.join("; ") };
}
