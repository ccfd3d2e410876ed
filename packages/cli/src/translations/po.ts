import type { Entry } from "@hotline/core/flow/translations/index.ts";
import { type GetTextTranslation, type GetTextTranslations, po as gettext } from "gettext-parser";
import type { Format } from "./format.ts";

/** A catalogue for translators' tools: the key is the context of a message, so that equal texts stay apart. */
export const po: Format = {
  extension: "po",
  write(entries, language) {
    const translations: Record<string, Record<string, GetTextTranslation>> = {};
    for (const { key, about, source, translation } of entries) {
      const comments = { extracted: about };
      translations[key] = { [source]: { msgctxt: key, msgid: source, msgstr: [translation], comments } };
    }
    const headers = { "Content-Type": "text/plain; charset=utf-8", Language: language, "MIME-Version": "1.0" };
    return gettext.compile({ charset: "utf-8", headers, translations }, { foldLength: 0 }).toString("utf8");
  },
  read(text) {
    return Object.values(parseCatalogue(text).translations).flatMap((messages) =>
      Object.values(messages)
        .filter(({ msgid }) => msgid !== "")
        .map(toEntry),
    );
  },
};

function parseCatalogue(text: string): GetTextTranslations {
  try {
    return gettext.parse(text);
  } catch (cause) {
    throw new Error(`The catalogue cannot be read: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** A translation that a tool only guessed counts as none: nobody has read it. */
function toEntry({ msgctxt = "", msgid, msgstr, comments }: GetTextTranslation): Entry {
  const isGuess = comments?.flag?.split(/[\s,]+/).includes("fuzzy") ?? false;
  return {
    key: msgctxt,
    about: comments?.extracted ?? "",
    source: msgid,
    translation: isGuess ? "" : (msgstr[0] ?? ""),
  };
}
