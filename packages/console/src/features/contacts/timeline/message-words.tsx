import { failureFor } from "@hotline/core/whatsapp/failures.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { apart } from "../../../i18n/isolated.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNumberNames } from "../../../session/use-number-names.ts";
import { failureWords } from "../../../ui/failures/failure-words.ts";
import { FormattedText } from "../../../ui/formatted-text.tsx";
import { Moment } from "../../../ui/since.tsx";
import classes from "../contacts.module.css";
import type { ItemOf } from "./items.ts";

type Message = ItemOf<"TimelineMessage">;

export function MessageWords({ item }: { readonly item: Message }) {
  return (
    <>
      <p className={classes["sentence"]}>
        {item.inbound ? <Trans>The person wrote:</Trans> : <Sender item={item} />} <OurNumber id={item.numberId} />
      </p>
      <p className={classes["said"]}>{item.text ? <FormattedText text={item.text} /> : <Kind kind={item.kind} />}</p>
      {item.inbound ? null : (
        <p className={classes["why"]}>
          <Delivery item={item} />
        </p>
      )}
      {item.triage ? (
        <p className={classes["why"]}>
          <Triage triage={item.triage} />
        </p>
      ) : null}
    </>
  );
}

/** Where the organisation has several. */
function OurNumber({ id }: { readonly id: string }) {
  const display = useNumberNames().get(id);
  return display === undefined ? null : (
    <bdi dir="ltr" className={classes["why"]}>
      {display}
    </bdi>
  );
}

function Sender({ item: { author } }: { readonly item: Message }) {
  const name = <bdi dir="auto">{author}</bdi>;
  return author ? <Trans>{name} wrote:</Trans> : <Trans>The hotline said:</Trans>;
}

function Kind({ kind }: { readonly kind: string }) {
  switch (kind) {
    case "erased":
      return <Trans>(erased)</Trans>;
    case "media":
      return <Trans>(a picture, a sound or a file)</Trans>;
    case "location":
      return <Trans>(a place)</Trans>;
    case "contacts":
      return <Trans>(a contact card)</Trans>;
    case "reaction":
      return <Trans>(a reaction to a message)</Trans>;
    case "revoke":
      return <Trans>(took a message back)</Trans>;
    case "template":
      return <Trans>(a template)</Trans>;
    default:
      return <Trans>(a message of another kind)</Trans>;
  }
}

/** What became of a message, and why where it did not arrive. */
function Delivery({ item }: { readonly item: Message }) {
  const { deliveredAt, readAt, sentAt, error, errorCode } = item;
  switch (item.state) {
    case "WAITING":
      return <Trans>Waits to be sent.</Trans>;
    case "SENDING":
      return <Trans>Is being sent.</Trans>;
    case "IN_DOUBT":
      return <Trans>WhatsApp did not say whether it has this message; it is not sent again blindly.</Trans>;
    case "TAKEN_BACK":
      return (
        <Trans>
          Was not sent: it was taken back, because the person wanted no more messages, or the broadcast was stopped.
        </Trans>
      );
    case "SENT":
      return sentAt ? (
        <Trans>
          Sent, <Moment at={sentAt} />; the phone has not confirmed it yet.
        </Trans>
      ) : (
        <Trans>Sent; the phone has not confirmed it yet.</Trans>
      );
    case "DELIVERED":
      return deliveredAt ? (
        <Trans>
          Arrived, <Moment at={deliveredAt} />.
        </Trans>
      ) : (
        <Trans>Arrived.</Trans>
      );
    case "READ":
      return readAt ? (
        <Trans>
          Read, <Moment at={readAt} />.
        </Trans>
      ) : (
        <Trans>Read.</Trans>
      );
    case "FAILED":
      return (
        <>
          {errorCode ? failureWords(failureFor(errorCode, 400).people) : null}{" "}
          <Trans>
            Did not arrive. WhatsApp says: <bdi dir="auto">{error}</bdi> ({errorCode}).
          </Trans>
        </>
      );
    case null:
    case undefined:
      return null;
  }
}

function Triage({ triage }: { readonly triage: NonNullable<Message["triage"]> }) {
  const { t } = useLingui();
  const formats = useFormats();
  const outcomes: Readonly<Record<string, string>> = {
    journey: t`the journey went on`,
    unanswered: t`no answer fits, and the journey went on`,
    urgent: t`found urgent`,
    answered: t`answered with an approved answer`,
    offered: t`answers were offered`,
    handedOver: t`handed over to a human`,
    waiting: t`waits for a human`,
    optedOut: t`understood as opting out`,
    optedIn: t`understood as opting in again`,
    silent: t`nothing was said`,
    claimed: t`a human talks with the person`,
  };
  // A word that means danger in any organisation has no rule of its own.
  const urgency = triage.urgency === "emergencyWord" ? t`Asks for help at once` : triage.urgency;
  const labels = triage.labels.filter(({ label }) => label !== "oos").slice(0, 1);
  const parts = [
    outcomes[triage.outcome] ?? triage.outcome,
    ...(urgency ? [t`rule “${apart(urgency)}”`] : []),
    ...(triage.words.length > 0 ? [t`because of “${apart(formats.names(triage.words))}”`] : []),
    ...(triage.answer ? [t`answer “${apart(triage.answer)}”`] : []),
    ...labels.map(({ label, confidence }) => t`label “${apart(label)}” (${formats.percent(confidence)})`),
    ...(triage.language ? [formats.language(triage.language)] : []),
  ];
  return (
    <>
      <Trans>Triage:</Trans> <bdi dir="auto">{parts.join(" · ")}</bdi>
    </>
  );
}
