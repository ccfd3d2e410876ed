import type { TriggerDefinition } from "../../model/project.ts";
import { isOneSlip } from "../../model/slips.ts";
import { fold } from "./fold.ts";

type KeywordTrigger = Extract<TriggerDefinition, { kind: "keyword" }>;

export interface KeywordMatch {
  readonly trigger: KeywordTrigger;
  readonly keyword: string;
  /** The language whose keyword it is, ISO 639-3. */
  readonly language: string;
  /** `slip`: one letter off; good enough to start a journey, and to break into one whose open question cannot take it. */
  readonly how: "exact" | "slip";
}

interface Entry {
  readonly trigger: KeywordTrigger;
  readonly keyword: string;
  readonly folded: string;
  readonly language: string;
}

/** The keywords of all triggers, folded once; earlier triggers and languages win. */
export class Keywords {
  readonly #only = new Map<string, Entry>();
  readonly #first = new Map<string, Entry>();
  /** All of them, for what is held against each: whole messages before beginnings. */
  readonly #all: readonly Entry[];
  readonly #longest: number;

  constructor(triggers: readonly TriggerDefinition[]) {
    let longest = 1;
    for (const trigger of triggers) {
      if (trigger.kind !== "keyword") continue;
      const into = trigger.match === "only" ? this.#only : this.#first;
      for (const [language, keywords] of Object.entries(trigger.keywords)) {
        for (const keyword of keywords) {
          const folded = fold(keyword);
          longest = Math.max(longest, folded.split(" ").length);
          if (!into.has(folded)) into.set(folded, { trigger, keyword, folded, language });
        }
      }
    }
    this.#longest = longest;
    this.#all = [...this.#only.values(), ...this.#first.values()];
  }

  /** What the text starts, or null. Exact matches go before slips, whole messages before beginnings. */
  match(text: string): KeywordMatch | null {
    // No keyword is that long; a pasted article need not be folded.
    if (text.length > 2000) return null;
    const folded = fold(text);
    if (folded === "") return null;
    const exact = this.#only.get(folded) ?? this.#beginning(folded);
    if (exact) return found(exact, "exact");
    const slip = this.#slip(folded);
    return slip && found(slip, "slip");
  }

  #beginning(folded: string): Entry | undefined {
    const words = folded.split(" ", this.#longest);
    for (let count = words.length; count > 0; count--) {
      const entry = this.#first.get(words.slice(0, count).join(" "));
      if (entry) return entry;
    }
    return undefined;
  }

  /** The one keyword that is a slip away; where there are two of different triggers, none is meant. */
  #slip(folded: string): Entry | null {
    const hits = this.#all.filter((entry) => isOneSlip(folded, entry.folded));
    const isOneTrigger = hits.every(({ trigger }) => trigger === hits[0]?.trigger);
    return isOneTrigger ? (hits[0] ?? null) : null;
  }
}

const found = ({ trigger, keyword, language }: Entry, how: KeywordMatch["how"]): KeywordMatch => ({
  trigger,
  keyword,
  language,
  how,
});
