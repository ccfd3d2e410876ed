import { useLingui } from "@lingui/react/macro";
import { IconAlertTriangle, IconMessageCheck, IconTag } from "@tabler/icons-react";
import type { CorrectionKind } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import type { Setting } from "../use-setting.ts";
import type { Work } from "../use-work.ts";
import { Mark } from "./mark.tsx";
import type { Message } from "./thread.ts";

interface KindProps {
  readonly triage: NonNullable<Message["triage"]>;
  readonly message: Message;
  /** What there is to choose from. */
  readonly words: Setting["inboxWords"];
  readonly onCorrect: Work["correct"];
}

/** What the message is about. Without labels there is nothing to say. */
export function LabelMark({ triage, message, words, onCorrect }: KindProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const correction = correctionOf("LABEL", message, onCorrect);
  const labels = words.labels.map((key) => ({ key, name: key }));
  if (triage.labels.length === 0 && labels.length === 0) return null;
  return (
    <Mark
      icon={<IconTag size={12} aria-hidden />}
      {...guessed(triage.labels, t`No label`, formats.percent)}
      {...correction([...labels, { key: "oos", name: t`nothing of these` }])}
    />
  );
}

/** The approved answer that fits. */
export function AnswerMark({ triage, message, words, onCorrect }: KindProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const correction = correctionOf("ANSWER", message, onCorrect);
  if (triage.answers.length === 0 && words.answers.length === 0) return null;
  return (
    <Mark
      icon={<IconMessageCheck size={12} aria-hidden />}
      {...guessed(triage.answers, t`No answer`, formats.percent)}
      {...correction([...words.answers, { key: "none", name: t`nothing of these` }])}
    />
  );
}

/** Whether it is an emergency. One that was missed is the correction that matters most. */
export function UrgencyMark({ triage, message, words, onCorrect }: KindProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const correction = correctionOf("URGENCY", message, onCorrect);
  const urgent = isUrgent({ triage, message });
  if (!urgent && words.urgencyRules.length === 0) return null;
  const byWord = triage.urgency === "emergencyWord" ? t`Asks for help at once` : triage.urgency;
  const rule = triage.urgencyName ?? byWord;
  const because = formats.names(triage.words);
  return (
    <Mark
      icon={<IconAlertTriangle size={12} aria-hidden />}
      isUrgent={urgent}
      isEmpty={!rule}
      text={rule ? (because ? `${rule}: ${because}` : rule) : t`Not urgent`}
      title={rule ? t`Urgent, as triage sees it` : t`Not urgent, as triage sees it`}
      {...correction([...words.urgencyRules, { key: "notUrgent", name: t`Not urgent` }])}
    />
  );
}

/** As triage or somebody of the team sees it. */
export function isUrgent({ triage, message }: Pick<KindProps, "triage" | "message">): boolean {
  return Boolean(triage.urgencyName ?? triage.urgency) || saidOf("URGENCY", message) !== undefined;
}

const saidOf = (kind: CorrectionKind, { corrections }: Message) =>
  corrections.findLast((one) => one.kind === kind)?.shouldBe;

interface Choice {
  readonly key: string;
  readonly name: string;
}

/** What somebody said is right, by its name, and what else they may say. */
function correctionOf(kind: CorrectionKind, message: Message, onCorrect: Work["correct"]) {
  const said = saidOf(kind, message);
  return (choices: readonly Choice[]) => ({
    choices,
    // What is called by a key that is gone by now keeps its key.
    corrected: choices.find(({ key }) => key === said)?.name ?? said,
    onChoose: (shouldBe: string) => void onCorrect(message.id, kind, shouldBe),
  });
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
