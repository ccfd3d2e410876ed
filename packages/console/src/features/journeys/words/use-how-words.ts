import { useLingui } from "@lingui/react/macro";
import type { TriggerPartsFragment } from "../../../generated/graphql.ts";

/** How a trigger looks at a message, in parts of a sentence. */
export function useHowWords(): (trigger: TriggerPartsFragment) => readonly string[] {
  const { t } = useLingui();
  return ({ kind, match, interrupts, setsLanguage }) => {
    if (kind === "REMINDER") return [t`At its time, whatever was said`];
    if (kind === "NEW_CONTACT") return [t`Only in the first message`];
    if (kind === "LABEL") return [t`When no journey waits for an answer, and triage is sure`];
    if (kind === "CATCH_ALL") return [t`When no journey waits for an answer`];
    return [
      match === "ONLY" ? t`The message is the word` : t`The message begins with the word`,
      ...(interrupts ? [t`in the middle of another journey too`] : []),
      ...(setsLanguage ? [t`sets the language`] : []),
    ];
  };
}
