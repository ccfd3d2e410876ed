import { type OptOutParts, optOutParts } from "./opt-out-parts.ts";

/** Parts of opt-outs, laid out for looking up one word at a time. */
interface Ready {
  readonly language: string;
  /** First word → the ends that begin with it, longest first. */
  readonly ends: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly messages: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
}

/** Finds whole messages that ask for an end of messages, in whatever words. `read` makes words of a list as of a message. */
export class EndsOfMessages {
  readonly #parts: readonly Ready[];
  /** Without one of these, which most messages lack, no language needs to be asked. */
  readonly #messages: ReadonlySet<string>;
  /** Every word that such a message may have. */
  readonly words: ReadonlySet<string>;

  constructor(read: (text: string) => readonly string[]) {
    this.#parts = optOutParts.map((parts) => readyOf(parts, read));
    this.#messages = new Set(this.#parts.flatMap(({ messages }) => [...messages]));
    this.words = new Set(
      this.#parts.flatMap(({ ends, messages, beside }) => [...[...ends.values()].flat(2), ...messages, ...beside]),
    );
  }

  /** What was understood, in each language in which it asks for that. */
  in(words: readonly string[]): readonly { readonly phrase: string; readonly language: string }[] {
    if (!words.some((word) => this.#messages.has(word))) return [];
    return this.#parts.flatMap((parts) => {
      const phrase = endAskedFor(parts, words);
      return phrase === null ? [] : [{ phrase, language: parts.language }];
    });
  }
}

/** `don't want to stop the messages` has two ends, which is none. */
function endAskedFor({ ends, messages, beside }: Ready, words: readonly string[]): string | null {
  let end: string | null = null;
  let what: string | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const found = ends.get(word)?.find((each) => each.every((part, i) => words[at + i] === part));
    if (found) {
      if (end !== null) return null;
      end = found.join(" ");
      at += found.length - 1;
    } else if (messages.has(word)) what = word;
    else if (!beside.has(word)) return null;
  }
  return end === null || what === null ? null : `${end} … ${what}`;
}

function readyOf({ language, ends, messages, beside }: OptOutParts, read: (text: string) => readonly string[]): Ready {
  const all = ends.split(",").map(read);
  const longestFirst = all.toSorted((a, b) => b.length - a.length);
  return {
    language,
    ends: Map.groupBy(longestFirst, ([first = ""]) => first),
    messages: new Set(read(messages)),
    beside: new Set(read(beside)),
  };
}
