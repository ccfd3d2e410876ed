import { clean } from "../features/clean.ts";

/** A team's rule with what was written for it, by language. */
interface WrittenRule {
  readonly key: string;
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly examples: Readonly<Record<string, readonly string[]>>;
}

/** A rule that somebody's words name, and the language of the words. */
export interface SaidRule {
  readonly rule: string;
  readonly language: string;
}

/**
 * A team's rules by their very words: all that can be heard of urgency before a model has learned from them. Neither slips
 * nor denials are understood, so it rings rather too often than not.
 */
export class SaidRules {
  readonly #phrases: readonly (SaidRule & { readonly phrase: string })[];

  constructor(rules: readonly WrittenRule[]) {
    this.#phrases = rules.flatMap(({ key, words, examples }) =>
      [...Object.entries(words), ...Object.entries(examples)].flatMap(([language, texts]) =>
        texts.map((text) => ({ rule: key, language, phrase: plain(text) })).filter(({ phrase }) => phrase !== "  "),
      ),
    );
  }

  /** The first rule of which a word or an example stands in the text, whole. */
  find(text: string): SaidRule | null {
    const said = plain(text);
    return this.#phrases.find(({ phrase }) => said.includes(phrase)) ?? null;
  }
}

const plain = (text: string) =>
  ` ${
    clean(text)
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(" ") ?? ""
  } `;
