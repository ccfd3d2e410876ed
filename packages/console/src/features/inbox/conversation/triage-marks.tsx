import { IconLanguage } from "@tabler/icons-react";
import { useFormats } from "../../../i18n/use-formats.ts";
import type { Setting } from "../use-setting.ts";
import type { Work } from "../use-work.ts";
import classes from "./conversation.module.css";
import { AnswerMark, isUrgent, LabelMark, UrgencyMark } from "./kinds-of-mark.tsx";
import type { Message } from "./thread.ts";

interface TriageMarksProps {
  readonly message: Message;
  readonly setting: Setting;
  readonly onCorrect: Work["correct"];
}

/** What triage saw in a message, and one click to say what it should have seen. */
export function TriageMarks({ message, setting, onCorrect }: TriageMarksProps) {
  const formats = useFormats();
  const { triage } = message;
  if (!triage) return null;
  const given = { triage, message, words: setting.inboxWords, onCorrect };
  const marks = [
    { isSeen: isUrgent(given), mark: <UrgencyMark key="urgency" {...given} /> },
    { isSeen: triage.labels.length > 0, mark: <LabelMark key="label" {...given} /> },
    { isSeen: triage.answers.length > 0, mark: <AnswerMark key="answer" {...given} /> },
  ];
  const shown = (seen: boolean) => marks.filter(({ isSeen }) => isSeen === seen).map(({ mark }) => mark);
  return (
    <div className={classes["triage"]}>
      {shown(true)}
      {triage.language ? (
        <span className={classes["found"]} style={{ cursor: "default" }}>
          <IconLanguage size={12} aria-hidden />
          {formats.language(triage.language)}
        </span>
      ) : null}
      {/* These are seen only by who looks closely: at the end they leave no gap. */}
      {shown(false)}
    </div>
  );
}
