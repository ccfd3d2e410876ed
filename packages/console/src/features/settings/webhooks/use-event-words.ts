import { useLingui } from "@lingui/react/macro";

/** What webhooks tell, as people say it. */
export function useEventWords(): (event: string) => string {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    "message.received": t`A person wrote`,
    "message.sent": t`A person was written to`,
    "conversation.claimed": t`Somebody took a conversation`,
    "conversation.released": t`A conversation was given back`,
    "contact.changed": t`A contact was changed`,
  };
  return (event) => words[event] ?? event;
}
