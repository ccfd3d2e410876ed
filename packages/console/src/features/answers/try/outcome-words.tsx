import { Trans } from "@lingui/react/macro";

/** What triage would do about a message. */
export function OutcomeWords({ outcome }: { readonly outcome: string }) {
  switch (outcome) {
    case "urgent":
      return <Trans>Urgent: the person is told at once what to do, and somebody on the team is called.</Trans>;
    case "answered":
      return <Trans>An approved answer surely fits, and is given.</Trans>;
    case "offered":
      return <Trans>The person is asked whether one of these was meant.</Trans>;
    case "unanswered":
      return <Trans>No answer fits: the journey has it, and it comes to the open questions.</Trans>;
    case "handedOver":
      return <Trans>No answer fits: a person on the team would answer.</Trans>;
    case "waiting":
      return <Trans>No answer fits. They wait for somebody on the team already, and are not told so again.</Trans>;
    case "optedOut":
      return <Trans>The person asks for no more messages: that is confirmed, and nothing is sent from then on.</Trans>;
    case "optedIn":
      return <Trans>The person wants messages again.</Trans>;
    case "silent":
      return <Trans>Nothing is said: the person asked for no more messages.</Trans>;
    case "claimed":
      return <Trans>Nothing is said: somebody on the team talks with the person, and sees what triage sees.</Trans>;
    default:
      return <Trans>Triage leaves it to the journeys.</Trans>;
  }
}
