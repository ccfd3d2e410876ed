import type { ActionKind } from "./kind.ts";

/** Speaks to the contact in this language from now on; an empty one forgets it. */
export const setContactLanguage: ActionKind = {
  type: "set_contact_language",
  read(fields) {
    const template = fields.optionalText("language") ?? "";
    return (step) => {
      const language = step.evaluateWhole(template)?.trim();
      if (language === undefined || language === (step.contact.language ?? "")) return;
      const problem = language === "" ? undefined : languageProblem(language);
      if (problem !== undefined) step.error(problem);
      else step.changeContact({ ...step.contact, language }, { type: "contact_language_changed", language });
    };
  },
};

/** Node and browsers know the names of languages; of a code without a name they return the code. */
const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

function languageProblem(code: string): string | undefined {
  if (code.length !== 3) return `iso-639-3 codes must be 3 characters, got: ${code}`;
  const known = /^[a-z]{3}$/.test(code) && names.of(code) !== undefined;
  return known ? undefined : `unrecognized language code: ${code}`;
}
