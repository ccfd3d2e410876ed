import { languageProblem, setLanguage } from "../modifiers/language.ts";
import type { ActionKind } from "./kind.ts";
import { template } from "./parts.ts";

/** Speaks to the contact in this language from now on; an empty one forgets it. */
export const setContactLanguage: ActionKind = {
  type: "set_contact_language",
  parts: { texts: [template("language")] },
  read(fields) {
    const template = fields.optionalText("language") ?? "";
    return (step) => {
      const language = step.evaluateWhole(template)?.trim();
      if (language === undefined) return;
      const problem = language === "" ? undefined : languageProblem(language);
      if (problem === undefined) setLanguage(step, language);
      else step.error(problem);
    };
  },
};
