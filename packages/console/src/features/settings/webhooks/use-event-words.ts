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
    "delivery.sent": t`WhatsApp sent a message on`,
    "delivery.delivered": t`A message reached the person`,
    "delivery.read": t`A message was read`,
    "delivery.failed": t`A message failed`,
    "journey.ended": t`A journey ended`,
  };
  return (event) => words[event] ?? event;
}
