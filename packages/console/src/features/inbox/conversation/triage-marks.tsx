import { useLingui } from "@lingui/react/macro";
import { IconAlertTriangle, IconLanguage, IconMessageCheck, IconTag } from "@tabler/icons-react";
import type { CorrectionKind } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import type { Setting } from "../use-setting.ts";
import type { Work } from "../use-work.ts";
import classes from "./conversation.module.css";
import { Mark } from "./mark.tsx";
import type { Message } from "./thread.ts";

interface TriageMarksProps {
  readonly message: Message;
  readonly setting: Setting;
  readonly work: Work;
}

/** What triage saw in a message, and one click to say what it should have seen. */
export function TriageMarks({ message, setting, work }: TriageMarksProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const { triage } = message;
  if (!triage) return null;
  const { inboxWords } = setting;
  const label = triage.labels[0];
  const answer = triage.answers[0];
  const said = (kind: CorrectionKind) => message.corrections.findLast((one) => one.kind === kind)?.shouldBe;
  const correct = (kind: CorrectionKind) => (shouldBe: string) => void work.correct(message.id, kind, shouldBe);
  const byWord = triage.urgency === "emergencyWord" ? t`Asks for help at once` : triage.urgency;
  const urgency = triage.urgencyName ?? byWord;
  const words = formats.names(triage.words);
  const nothing = t`nothing of these`;
  const named = (key: string | undefined, all: readonly { readonly key: string; readonly name: string }[]) =>
    key === undefined
      ? undefined
      : (all.find((one) => one.key === key)?.name ??
        (key === "notUrgent" ? t`Not urgent` : key === "none" || key === "oos" ? nothing : key));
  const labelMark =
    label || inboxWords.labels.length > 0 ? (
      <Mark
        icon={<IconTag size={12} aria-hidden />}
        {...guessed(triage.labels, t`No label`, formats.percent)}
        corrected={named(said("LABEL"), [])}
        choices={[...inboxWords.labels.map((key) => ({ key, name: key })), { key: "oos", name: nothing }]}
        onChoose={correct("LABEL")}
      />
    ) : null;
  const answerMark =
    answer || inboxWords.answers.length > 0 ? (
      <Mark
        icon={<IconMessageCheck size={12} aria-hidden />}
        {...guessed(triage.answers, t`No answer`, formats.percent)}
        corrected={named(said("ANSWER"), inboxWords.answers)}
        choices={[...inboxWords.answers, { key: "none", name: nothing }]}
        onChoose={correct("ANSWER")}
      />
    ) : null;
  const isUrgent = Boolean(urgency || said("URGENCY"));
  // An emergency that was missed is the correction that matters most.
  const urgencyMark =
    isUrgent || inboxWords.urgencyRules.length > 0 ? (
      <Mark
        icon={<IconAlertTriangle size={12} aria-hidden />}
        isUrgent={isUrgent}
        isEmpty={!urgency}
        text={urgency ? (words ? `${urgency}: ${words}` : urgency) : t`Not urgent`}
        title={urgency ? t`Urgent, as triage sees it` : t`Not urgent, as triage sees it`}
        corrected={named(said("URGENCY"), inboxWords.urgencyRules)}
        choices={[...inboxWords.urgencyRules, { key: "notUrgent", name: t`Not urgent` }]}
        onChoose={correct("URGENCY")}
      />
    ) : null;
  return (
    <div className={classes["triage"]}>
      {isUrgent ? urgencyMark : null}
      {label ? labelMark : null}
      {answer ? answerMark : null}
      {triage.language ? (
        <span className={classes["found"]} style={{ cursor: "default" }}>
          <IconLanguage size={12} aria-hidden />
          {formats.language(triage.language)}
        </span>
      ) : null}
      {/* These are seen only by who looks closely: at the end they leave no gap. */}
      {label ? null : labelMark}
      {answer ? null : answerMark}
      {isUrgent ? null : urgencyMark}
    </div>
  );
}

interface Guess {
  readonly name: string;
  readonly confidence: number;
}

/** The best guess is on the mark, all of them in its title. */
function guessed(guesses: readonly Guess[], none: string, percent: (share: number) => string) {
  const lines = guesses.map(({ name, confidence }) => `${name} ${percent(confidence)}`);
  return { isEmpty: lines.length === 0, text: lines[0] ?? none, title: lines.join("\n") };
}
