import { useLingui } from "@lingui/react/macro";
import type { TriggerPartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useHowWords } from "../words/use-how-words.ts";

/** What starts a journey as lines of text, so that two versions can be laid beside each other. */
export function useTriggerLines(): (triggers: readonly TriggerPartsFragment[]) => readonly string[] {
  const { t } = useLingui();
  const formats = useFormats();
  const howWords = useHowWords();
  const keywords = (trigger: TriggerPartsFragment) => [
    ...trigger.keywords.map(({ language, words }) => `${formats.language(language)}: ${formats.names(words)}`),
    formats.clauses(howWords(trigger)),
  ];
  const lines = (trigger: TriggerPartsFragment): readonly string[] => {
    switch (trigger.kind) {
      case "KEYWORD":
        return keywords(trigger);
      case "NEW_CONTACT":
        return [t`Somebody writes for the first time`];
      case "LABEL":
        return [t`Triage gives the label ${trigger.label ?? ""}`];
      case "CATCH_ALL":
        return [t`Whatever nothing else takes`];
      case "REMINDER":
        return [];
    }
  };
  return (triggers) => triggers.flatMap(lines);
}
