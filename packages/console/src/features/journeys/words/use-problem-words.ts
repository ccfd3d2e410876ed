import { useLingui } from "@lingui/react/macro";
import { filledIn } from "../../../i18n/filled-in.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import type { Problem } from "../picture/problems.ts";
import { findingTexts } from "./finding-texts.ts";

interface ProblemWords {
  /** What is wrong. */
  readonly text: string;
  /** What to do about it. */
  readonly advice: string;
}

/** A problem in the language of who reads it. */
export function useProblemWords(): (problem: Problem) => ProblemWords {
  const { t } = useLingui();
  const formats = useFormats();
  return ({ name, values, untranslated }) => {
    if (untranslated === undefined) {
      const { text, advice } = findingTexts[name];
      return { text: filledIn(text, values), advice: filledIn(advice, values) };
    }
    const languages = formats.names(untranslated.map(formats.language));
    return {
      text: t`Not translated into ${languages}.`,
      advice: t`Translate it, or take the language out of the settings.`,
    };
  };
}
