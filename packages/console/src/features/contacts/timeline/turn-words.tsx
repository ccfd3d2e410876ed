import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { useFormats } from "../../../i18n/use-formats.ts";
import classes from "../contacts.module.css";
import { isFailedCall } from "./is-failed-call.ts";
import type { ItemOf } from "./items.ts";
import { Steps } from "./steps.tsx";
import { whyNot } from "./why-not.ts";

type Turn = ItemOf<"TimelineTurn">;

interface TurnWordsProps {
  readonly item: Turn;
  readonly detailed: boolean;
}

/** Why the machine did something, as a sentence; with its steps on demand. */
export function TurnWords({ item, detailed }: TurnWordsProps) {
  const { t } = useLingui();
  const [opened, open] = useState(false);
  const id = useId();
  const steps = detailed ? item.steps : item.steps.filter(({ kind }) => kind !== "STEP" && kind !== "WAIT");
  const shown = opened || detailed;
  return (
    <>
      <p className={classes["sentence"]}>
        <Why item={item} />
        {item.interrupted ? (
          <>
            {" "}
            <Trans>The journey that was under way ended by this.</Trans>
          </>
        ) : null}
      </p>
      {item.error ? (
        <p className={classes["why"]}>
          <Trans>It went wrong:</Trans> <bdi dir="auto">{item.error}</bdi>
        </p>
      ) : null}
      {steps.length > 0 && !detailed ? (
        <Anchor
          component="button"
          type="button"
          size="xs"
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => open(!opened)}
        >
          {opened ? t`Hide what it changed` : t`Show what it changed`}
        </Anchor>
      ) : null}
      <div id={id}>{shown && steps.length > 0 ? <Steps steps={steps} /> : null}</div>
    </>
  );
}

function Why({ item }: { readonly item: Turn }): ReactNode {
  if (item.skipped) return <Skipped item={item} />;
  const journey = <b dir="auto">{item.journey ?? "?"}</b>;
  switch (item.because) {
    case "keyword":
      return <Keyword item={item} />;
    case "newContact":
      return <Trans>A new contact wrote: journey {journey} began.</Trans>;
    case "catchAll":
      return <Trans>No keyword fits: journey {journey}, which catches all, began.</Trans>;
    case "label":
      return <Trans>By what the message is about, journey {journey} began.</Trans>;
    case "answer":
      return <Trans>Taken as the answer to the open question of {journey}.</Trans>;
    case "lateTap":
      return <Trans>A tap on the button of an older question of {journey}.</Trans>;
    case "foreignTap":
      return <Trans>A tap on a button of another system, which answers it: the journeys leave it alone.</Trans>;
    case "noTrigger":
      return <Trans>No journey expects this message, and nothing catches all: nothing was said.</Trans>;
    case "timeout":
      return <Trans>Nobody answered in time: {journey} went on.</Trans>;
    case "expiry":
      return <Trans>Nobody answered for so long that {journey} ended.</Trans>;
    case "effect":
      return isFailedCall(item.steps) ? (
        <Trans>What {journey} had asked another system for failed.</Trans>
      ) : (
        <Trans>What {journey} had asked another system for came back.</Trans>
      );
    case "effectSought":
      return <Trans>What another system was asked for had not come: it was asked again.</Trans>;
    case "staleEffect":
      return <Trans>What another system answered came too late: nothing waited for it any more.</Trans>;
    case "staleWake":
      return <Trans>A time was up that nothing waited for any more.</Trans>;
    case "triage":
      return <Outcome item={item} />;
    case "claimed":
      return <Trans>A human talks with the person: the journey waits.</Trans>;
    case "handedBack":
      return <Trans>The human was done: the conversation went back to the journeys.</Trans>;
    case "reminder":
      return <Reminder item={item} />;
    case "startedByTeam":
      return <Trans>Somebody on the team, or a program of theirs, started {journey}.</Trans>;
    case "startedByJourney":
      return <Trans>Another person’s journey started {journey}.</Trans>;
    case "broadcast":
      return <Trans>{journey} said this to several people.</Trans>;
    case "newVersion":
      return <Trans>A new version of {journey} was published, and asked for those who were in the old one.</Trans>;
    case "engineError":
      return <Trans>The engine refused this message; nothing was said.</Trans>;
    default:
      return <span className={classes["quiet"]}>{item.because}</span>;
  }
}

function Keyword({ item: { journey, keyword, language, how } }: { readonly item: Turn }) {
  const formats = useFormats();
  const name = <b dir="auto">{journey ?? "?"}</b>;
  const word = <bdi dir="auto">{keyword}</bdi>;
  const tongue = language ? formats.language(language) : "";
  return how === "slip" ? (
    <Trans>
      The keyword “{word}” ({tongue}) was meant, with a slip: journey {name} began.
    </Trans>
  ) : (
    <Trans>
      The keyword “{word}” ({tongue}) won: journey {name} began.
    </Trans>
  );
}

function Outcome({ item: { outcome } }: { readonly item: Turn }) {
  switch (outcome) {
    case "urgent":
      return <Trans>Urgent words: the person was told what to do, and a human was called.</Trans>;
    case "answered":
      return <Trans>An approved answer fits, and was given.</Trans>;
    case "offered":
      return <Trans>Several answers may fit, and were offered.</Trans>;
    case "handedOver":
      return <Trans>No answer fits: the conversation was handed over to a human.</Trans>;
    case "waiting":
      return <Trans>The conversation waits for a human.</Trans>;
    case "optedOut":
      return <Trans>The person opted out: nothing is sent from now on.</Trans>;
    case "optedIn":
      return <Trans>The person opted in again.</Trans>;
    case "silent":
      return <Trans>Nothing was said: the person has opted out.</Trans>;
    default:
      return <Trans>Triage let the journey go on.</Trans>;
  }
}

function Reminder({ item: { campaign, journey } }: { readonly item: Turn }) {
  const name = <b dir="auto">{campaign ?? journey ?? "?"}</b>;
  return <Trans>A reminder of {name} was due, and sent.</Trans>;
}

/** What did not happen, and why: the question that a timeline is asked most. */
function Skipped({ item }: { readonly item: Turn }) {
  const { i18n } = useLingui();
  return (
    <>
      <NotDone item={item} /> {i18n._(whyNot(item.skippedBy ?? null))}
    </>
  );
}

function NotDone({ item: { because, campaign, journey } }: { readonly item: Turn }) {
  const known = campaign ?? journey;
  const name = <b dir="auto">{known ?? "?"}</b>;
  if (because === "broadcast") return <Trans>What {name} said to several people did not come.</Trans>;
  if (because === "reminder") return <Trans>A reminder of {name} was not sent.</Trans>;
  if (begin.has(because)) return <Trans>{name} did not begin.</Trans>;
  return known ? <Trans>{name} did not go on.</Trans> : <Trans>The journey did not go on.</Trans>;
}

const begin: ReadonlySet<string> = new Set(["keyword", "newContact", "catchAll", "startedByTeam", "startedByJourney"]);
