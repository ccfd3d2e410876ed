import { useLingui } from "@lingui/react/macro";
import { IconBan, IconCheck, IconChecks, IconClock, IconExclamationCircle } from "@tabler/icons-react";

const pictures: Readonly<Record<string, typeof IconChecks>> = {
  waiting: IconClock,
  sending: IconClock,
  doubt: IconExclamationCircle,
  takenBack: IconBan,
  accepted: IconCheck,
  sent: IconCheck,
  failed: IconExclamationCircle,
};
const colours: Readonly<Record<string, string>> = {
  read: "var(--text-link)",
  played: "var(--text-link)",
  failed: "var(--urgent)",
};

/** What became of a message of ours: as in WhatsApp, and in words for those who do not see the ticks. */
export function Ticks({ state }: { readonly state: string }) {
  const { t } = useLingui();
  const names: Readonly<Record<string, string>> = {
    waiting: t`Waits to be sent`,
    sending: t`Is being sent`,
    doubt: t`It is not known yet whether it was sent`,
    takenBack: t`Was not sent: it was taken back, because the person wanted no more messages.`,
    accepted: t`Taken by WhatsApp`,
    sent: t`Sent`,
    delivered: t`Delivered`,
    read: t`Read`,
    played: t`Played`,
    failed: t`Not delivered`,
  };
  const name = names[state] ?? state;
  const Picture = pictures[state] ?? IconChecks;
  const colour = colours[state] ?? "currentColor";
  return (
    <span role="img" aria-label={name} title={name} data-delivery={state}>
      <Picture size={14} color={colour} aria-hidden style={{ verticalAlign: "middle" }} />
    </span>
  );
}
