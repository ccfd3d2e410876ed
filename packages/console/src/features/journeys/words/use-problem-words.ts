import { useLingui } from "@lingui/react/macro";
import { useFormats } from "../../../i18n/use-formats.ts";
import type { Problem } from "../picture/problems.ts";

/** What is wrong, and what to do about it. */
export function useProblemWords(): (problem: Problem) => Pick<Problem, "text" | "advice"> {
  const { t } = useLingui();
  const formats = useFormats();
  return ({ text, advice, untranslated }) => {
    if (untranslated === undefined) return { text, advice };
    const languages = formats.names(untranslated.map(formats.language));
    return {
      text: t`Not translated into ${languages}.`,
      advice: t`Translate it, or take the language out of the settings.`,
    };
  };
}
