import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { TriageWordsDocument } from "../../generated/graphql.ts";
import { nameIn } from "./name-in.ts";

/** What triage found and what is right, as operators read it in the inbox: names instead of keys. */
export function useTriageWords() {
  const { t } = useLingui();
  const { data } = useQuery(TriageWordsDocument);
  const kinds: Readonly<Record<string, string>> = { label: t`Label`, answer: t`Answer`, urgency: t`Urgency` };
  const nothing: Readonly<Record<string, string>> = {
    none: t`nothing of these`,
    oos: t`nothing of these`,
    notUrgent: t`Not urgent`,
    emergencyWord: t`Asks for help at once`,
  };
  const words = data?.inboxWords ?? { answers: [], urgencyRules: [] };
  const nameOf = (about: string, key: string) => nothing[key] ?? nameIn(words, about, key);
  return { kinds, nameOf };
}
