import { Trans, useLingui } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import type { TriggerPartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import classes from "./words.module.css";

type Due = NonNullable<TriggerPartsFragment["due"]>;

/** What starts a journey, in words. */
export function TriggerWords({ trigger, all }: { readonly trigger: TriggerPartsFragment; readonly all?: boolean }) {
  switch (trigger.kind) {
    case "KEYWORD":
      return <KeywordWords trigger={trigger} all={all ?? false} />;
    case "NEW_CONTACT":
      return <Trans>Somebody writes for the first time</Trans>;
    case "LABEL":
      return (
        <Trans>
          Triage gives the label <code>{trigger.label}</code>
        </Trans>
      );
    case "CATCH_ALL":
      return <Trans>Whatever nothing else takes</Trans>;
    case "REMINDER":
      return trigger.due ? <ReminderWords due={trigger.due} /> : null;
  }
}

/** In a list the first few words are enough. */
const fewWords = 4;

function KeywordWords({ trigger, all }: { readonly trigger: TriggerPartsFragment; readonly all: boolean }) {
  const formats = useFormats();
  const words = trigger.keywords.flatMap(({ language, words: some }) => some.map((word) => ({ language, word })));
  const shown = all ? words : words.slice(0, fewWords);
  const more = words.length - shown.length;
  return (
    <span className={classes["words"]}>
      {shown.map(({ language, word }) => (
        <bdi key={`${language} ${word}`} className={classes["word"]} title={formats.language(language)} dir="auto">
          {word}
        </bdi>
      ))}
      {more > 0 ? (
        <Badge variant="light" color="gray" size="sm">
          +{more}
        </Badge>
      ) : null}
    </span>
  );
}

function ReminderWords({ due }: { readonly due: Due }) {
  const { t } = useLingui();
  const formats = useFormats();
  const seconds = { minutes: 60, hours: 3600, days: 86_400, weeks: 604_800 }[due.unit] ?? 0;
  const long = formats.duration(Math.abs(due.offset) * seconds);
  const { field } = due;
  if (due.offset === 0) return t`On the day of ${field}`;
  return due.offset > 0 ? t`${long} after ${field}` : t`${long} before ${field}`;
}
