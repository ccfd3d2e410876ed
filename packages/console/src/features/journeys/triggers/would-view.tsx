import { Trans } from "@lingui/react/macro";
import { Alert, Anchor, Badge } from "@mantine/core";
import { Link } from "react-router";
import type { WhatWouldHappenQuery } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { Bubble } from "../../answers/editor/bubble.tsx";
import { OutcomeWords } from "../../answers/try/outcome-words.tsx";
import { NoModel, Rankings, TrialMarks, UrgencyWords } from "../../answers/try/trial-view.tsx";
import classes from "./triggers.module.css";

type Would = WhatWouldHappenQuery["whatWouldHappen"];

/** What a message would do: to the journeys and by triage, what the person would read, and why. */
export function WouldView({ would }: { readonly would: Would }) {
  const { trial, says, outcome, hasEffect } = would;
  // The same may be said twice: where it stands is what tells it apart.
  const messages = says.map((message, at) => ({ message, at }));
  return (
    <>
      <Alert color={colourOf(would)} mt="sm">
        <strong>
          <Does would={would} />
        </strong>{" "}
        <Because would={would} />
        {outcome === null ? null : (
          <p className={classes["outcome"]}>
            <OutcomeWords outcome={outcome} />
          </p>
        )}
      </Alert>
      <div className={classes["would"]}>
        <div className={classes["phone"]}>
          {says.length === 0 && !hasEffect ? (
            <p className={classes["quiet"]}>
              <Trans>The person is told nothing.</Trans>
            </p>
          ) : null}
          {messages.map(({ message, at }) => (
            <Message key={at} message={message} />
          ))}
          {hasEffect ? (
            <p className={classes["quiet"]}>
              <Trans>Then the journey asks another system, and goes on with its answer.</Trans>
            </p>
          ) : null}
        </div>
        <Triage would={would} />
        {trial.model === null ? null : <Rankings trial={trial} />}
      </div>
    </>
  );
}

function Triage({ would: { trial } }: { readonly would: Would }) {
  if (trial.model === null)
    return (
      <p className={classes["quiet"]}>
        <NoModel />
      </p>
    );
  return (
    <div>
      <strong>
        <Trans>What triage sees</Trans>
      </strong>
      <TrialMarks trial={trial} />
      <UrgencyWords trial={trial} />
    </div>
  );
}

function Message({ message: { text, choices, kind } }: { readonly message: Would["says"][number] }) {
  return (
    <div className={classes["message"]}>
      <Bubble text={text === "" ? kind : text} />
      {choices.length === 0 ? null : (
        <span className={classes["choices"]}>
          {choices.map((choice) => (
            <Badge key={choice} variant="outline" tt="none">
              <bdi dir="auto">{choice}</bdi>
            </Badge>
          ))}
        </span>
      )}
    </div>
  );
}

function colourOf({ does, outcome, isStopped }: Would): string {
  if (outcome === "urgent") return "red";
  if (does === "START" || outcome === "answered") return "green";
  return does === "ANSWER" && !isStopped ? "violet" : "gray";
}

function Does({ would: { does, journeyId, journeyName } }: { readonly would: Would }) {
  if (does === "ANSWER") return <Trans>Answers the journey that waits</Trans>;
  if (does === "NOTHING") return <Trans>No journey takes it</Trans>;
  return (
    <Trans>
      Starts{" "}
      <Anchor component={Link} to={`/journeys/${journeyId}`} c="inherit" fw="inherit" td="underline">
        {journeyName}
      </Anchor>
    </Trans>
  );
}

function Because({ would }: { readonly would: Would }) {
  if (would.isStopped) return <Trans>because it would hurt somebody in the state that the message tells of.</Trans>;
  switch (would.because) {
    case "keyword":
      return <ByKeyword would={would} />;
    case "newContact":
      return <Trans>because they write for the first time.</Trans>;
    case "catchAll":
      return <Trans>because nothing else takes it.</Trans>;
    case "label":
      return <Trans>because of the label that triage gives it.</Trans>;
    case "answer":
      return <Trans>because no keyword in it may break in.</Trans>;
    case "triage":
    case "claimed":
      return <Trans>because triage decides first.</Trans>;
    case "effect":
      return <Trans>because the journey still waits for another system.</Trans>;
    case "engineError":
      return <Trans>because the journey fails there.</Trans>;
    default:
      return <Trans>because nothing fits. It waits for a human.</Trans>;
  }
}

function ByKeyword({ would: { keyword, language, isSlip } }: { readonly would: Would }) {
  const formats = useFormats();
  const spoken = language ? formats.language(language) : "";
  return isSlip ? (
    <Trans>
      because it is nearly the keyword <bdi>{keyword}</bdi> ({spoken}), with one slip.
    </Trans>
  ) : (
    <Trans>
      because of the keyword <bdi>{keyword}</bdi> ({spoken}).
    </Trans>
  );
}
