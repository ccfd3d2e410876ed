import { useLingui } from "@lingui/react/macro";
import { useFormats } from "../../../i18n/use-formats.ts";
import { ConfirmWindow } from "../../../ui/confirm-window.tsx";
import type { Risk } from "./risks.ts";

interface RiskWindowProps {
  readonly risk: Risk | undefined;
  readonly languageBefore: string;
  readonly languageAfter: string;
  readonly days: number;
  readonly onAnswer: (isYes: boolean) => void;
}

/** Says what a change does to people before it is saved. */
export function RiskWindow({ risk, languageBefore, languageAfter, days, onAnswer }: RiskWindowProps) {
  const { t } = useLingui();
  const { language } = useFormats();
  const before = language(languageBefore);
  const after = language(languageAfter);
  const words = {
    language: {
      question: t`Let every text fall back to ${after}?`,
      consequence: t`Who speaks a language that a text does not have gets it in ${after} from now on, no longer in ${before}, and a text without ${after} may be missing for them: under Answers, look for those that lack a language first. What is written in ${before} stays.`,
      confirmLabel: t`Save the languages`,
    },
    retention: {
      question: t`Erase messages after ${days} days?`,
      consequence: t`Whatever is older than that is erased tonight, for all contacts. It cannot be brought back.`,
      confirmLabel: t`Save and erase`,
    },
  };
  return <ConfirmWindow opened={risk !== undefined} {...words[risk ?? "language"]} color="red" onAnswer={onAnswer} />;
}
