import { useLingui } from "@lingui/react/macro";

interface AuditArea {
  /** What the names of its actions begin with. */
  readonly value: string;
  readonly label: string;
}

/** What can be done, by the first word of an action. */
export function useAuditAreas(): readonly AuditArea[] {
  const { t } = useLingui();
  return [
    { value: "conversation", label: t`Conversations` },
    { value: "contact", label: t`Contacts` },
    { value: "group", label: t`Groups and segments` },
    { value: "field", label: t`Fields` },
    { value: "import", label: t`Imports` },
    { value: "export", label: t`Exports` },
    { value: "content", label: t`Answers and content` },
    { value: "triage", label: t`Triage` },
    { value: "data", label: t`Data sources` },
    { value: "journey", label: t`Journeys` },
    { value: "broadcast", label: t`Broadcasts` },
    { value: "flag", label: t`Flags` },
    { value: "team", label: t`Team` },
    { value: "account", label: t`Accounts` },
    { value: "settings", label: t`Organisation` },
    { value: "retention", label: t`Retention` },
    { value: "number", label: t`Numbers` },
    { value: "key", label: t`API keys` },
    { value: "webhook", label: t`Webhooks` },
  ];
}
