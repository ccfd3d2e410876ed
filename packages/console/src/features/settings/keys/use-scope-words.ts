import { useLingui } from "@lingui/react/macro";

/** What a key is allowed, as people say it. */
export function useScopeWords(): (scope: string) => string {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    "dashboard.read": t`Read the figures`,
    "conversations.read": t`Read messages`,
    "conversations.answer": t`Send messages and hold conversations`,
    "contacts.read": t`Read contacts`,
    "contacts.write": t`Make and change contacts`,
    "journeys.read": t`Read journeys`,
    "journeys.start": t`Start journeys for people`,
    "results.export": t`Read what people answered`,
    "personalData.see": t`See names, numbers and fields`,
  };
  return (scope) => words[scope] ?? scope;
}
