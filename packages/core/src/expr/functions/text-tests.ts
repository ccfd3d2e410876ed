import { withPlainChoice } from "../../model/written.ts";
import { Cache } from "../cache.ts";
import { collate } from "../collation.ts";
import type { Environment } from "../environment.ts";
import { findMatch } from "../patterns.ts";
import { findPhones } from "../phones.ts";
import { tokenize } from "../syntax/tokens.ts";
import { object, text, type Value } from "../values.ts";
import type { Arguments, Builtin } from "./builtin.ts";
import { matched, matchedIf, unmatched } from "./test-result.ts";

/** Router tests of texts and their words. */
export const textTests: readonly Builtin[] = [
  hasText("has_text"),
  hasText("has_value"),
  {
    name: "has_only_text",
    signature: "has_only_text(text, wanted)",
    doc: `Whether a text is exactly the wanted one, capitals included.

    @has_only_text("Yes", "Yes") -> true
    @has_only_text("Yes", "yes") -> false`,
    arity: [2, 2],
    call: (args) => matchedIf(args.text(0) === args.text(1) ? text(args.text(0)) : undefined),
  },
  {
    name: "has_phrase",
    signature: "has_phrase(text, phrase)",
    doc: `Whether the words of a phrase stand in the text, side by side.

    @has_phrase("I had a dry cough", "dry cough").match -> dry cough
    @has_phrase("a dry throat, a cough", "dry cough") -> false`,
    arity: [2, 2],
    call: (args) => matchedIf(joined(phraseIn(args))),
  },
  {
    name: "has_only_phrase",
    signature: "has_only_phrase(text, phrase)",
    doc: `Whether the words of a text are those of the phrase and no others.

    @has_only_phrase("Yes, please!", "yes please").match -> Yes please
    @has_only_phrase("oh yes", "yes") -> false`,
    arity: [2, 2],
    call: (args) => {
      const { said, wanted } = wordsOf(args);
      const isAsLong = said.compared.length === wanted.compared.length;
      const isSame = isAsLong && said.compared.every((word, i) => word === wanted.compared[i]);
      return matchedIf(isSame ? text(said.asWritten.join(" ")) : undefined);
    },
  },
  {
    name: "has_any_word",
    signature: "has_any_word(text, words)",
    doc: `Whether any of the words stands in the text.

    @has_any_word("I have a COUGH", "fever cough").match -> COUGH`,
    arity: [2, 2],
    call: (args) => {
      const found = common(args).words;
      return matchedIf(found.length > 0 ? text(found.join(" ")) : undefined);
    },
  },
  {
    name: "has_all_words",
    signature: "has_all_words(text, words)",
    doc: `Whether all of the words stand in the text, in any order.

    @has_all_words("cough and fever", "fever cough").match -> cough fever
    @has_all_words("cough", "fever cough") -> false`,
    arity: [2, 2],
    call: (args) => {
      const { words, isComplete } = common(args);
      return matchedIf(isComplete ? text(words.join(" ")) : undefined);
    },
  },
  {
    name: "has_beginning",
    signature: "has_beginning(text, beginning)",
    doc: `Whether the text begins like this, whatever the case.

    @has_beginning("Report 12", "report").match -> Report
    @has_beginning("my report", "report") -> false`,
    arity: [2, 2],
    call: (args) => matchedIf(beginning(args.text(0).trim(), args.text(1).trim())),
  },
  {
    name: "has_pattern",
    signature: "has_pattern(text, pattern)",
    doc: `Whether a regular expression matches somewhere in the text, whatever the case.

    @has_pattern("ward 12b", "ward (\\d+)").match -> ward 12
    @has_pattern("ward 12b", "ward (\\d+)").extra.1 -> 12`,
    arity: [2, 2],
    call: (args) => {
      const groups = findMatch(args.text(0), args.text(1).trim());
      if (groups === undefined) return unmatched;
      const extra = groups.map((group, i): [string, Value] => [String(i), text(group)]);
      return matched(text(groups[0] ?? ""), object(new Map(extra)));
    },
  },
  {
    name: "has_email",
    signature: "has_email(text)",
    doc: `Whether the text has an e-mail address.

    @has_email("write to me@example.org please").match -> me@example.org`,
    arity: [1, 1],
    call: (args) => {
      const found = email.exec(args.text(0))?.[0];
      return matchedIf(found === undefined ? undefined : text(found));
    },
  },
  {
    name: "has_phone",
    signature: "has_phone(text [, country])",
    doc: `Whether the text has a phone number, read as one from the country if it has no prefix.

    @has_phone("call 0788 123 123", "RW").match -> +250788123123
    @has_phone("call 12") -> false`,
    arity: [1, 2],
    call: (args) => {
      const country = args.text(1, args.environment.defaultCountry ?? "");
      const [found] = findPhones(args.text(0), country);
      return matchedIf(found === undefined ? undefined : text(found));
    },
  },
];

const email = /[\p{L}\p{N}][-.\p{L}\p{N}_+$~]*@[\p{L}\p{N}][-_\p{L}\p{N}]*(?:\.[\p{L}\p{N}][-_\p{L}\p{N}]*)+/u;

function hasText(name: string): Builtin {
  return {
    name,
    signature: `${name}(text)`,
    doc: `Whether there is any text besides white space.

    @${name}(" hello ").match -> hello
    @${name}("  ") -> false`,
    arity: [1, 1],
    call: (args) => {
      const trimmed = args.text(0).trim();
      return matchedIf(trimmed === "" ? undefined : text(trimmed));
    },
  };
}

/** The words of a text. */
interface Words {
  readonly asWritten: readonly string[];
  /** The same ones as they are compared. */
  readonly compared: readonly string[];
  readonly distinct: ReadonlySet<string>;
}

/** The words that were said, and those they are compared with. */
function wordsOf(args: Arguments): { readonly said: Words; readonly wanted: Words } {
  const { inputCollation = "default" } = args.environment;
  return { said: words(args.text(0), inputCollation), wanted: words(args.text(1), inputCollation) };
}

type Collation = NonNullable<Environment["inputCollation"]>;

/** The words of a router's cases are compared with every answer, and an answer with the words of every case. */
const shortTexts = new Map<Collation, Cache<Words>>();
const shortTextsKept = 4000;
const shortLength = 200;

function words(source: string, collation: Collation): Words {
  if (source.length > shortLength) return readWords(source, collation);
  const known = shortTexts.get(collation) ?? new Cache<Words>(shortTextsKept);
  shortTexts.set(collation, known);
  return known.get(source, () => readWords(source, collation));
}

/** A menu says 1, and a telephone that is set to Hindi or Arabic answers १ or ١. */
function readWords(source: string, collation: Collation): Words {
  const asWritten = tokenize(source);
  const compared = asWritten.map((word) => collate(withPlainChoice(word), collation));
  return { asWritten, compared, distinct: new Set(compared) };
}

function joined(words: readonly string[] | undefined): Value | undefined {
  return words === undefined ? undefined : text(words.join(" "));
}

/** A word that breaks a partial match is not tried again as the start of one: journeys were made with that in mind. */
function phraseIn(args: Arguments): string[] | undefined {
  const { said, wanted } = wordsOf(args);
  let found: string[] = [];
  if (wanted.compared.length === 0) return found;
  for (const [i, word] of said.asWritten.entries()) {
    found = said.compared[i] === wanted.compared[found.length] ? [...found, word] : [];
    if (found.length === wanted.compared.length) return found;
  }
  return undefined;
}

/** The words of the text that are wanted, and whether each wanted one is among them. */
function common(args: Arguments): { words: readonly string[]; isComplete: boolean } {
  const { said, wanted } = wordsOf(args);
  const isWanted = (word: string) => wanted.distinct.has(word);
  const present = [...said.distinct].filter(isWanted).length;
  if (present === 0) return { words: [], isComplete: wanted.distinct.size === 0 };
  const words = said.asWritten.filter((_, i) => isWanted(said.compared[i] ?? ""));
  return { words, isComplete: present === wanted.distinct.size };
}

function beginning(source: string, start: string): Value | undefined {
  if (source === "" || start === "") return undefined;
  const prefix = source.slice(0, start.length);
  return prefix.toLowerCase() === start.toLowerCase() ? text(prefix) : undefined;
}
