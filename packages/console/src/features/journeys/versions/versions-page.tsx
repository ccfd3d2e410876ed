import { Trans, useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useState } from "react";
import { useMay } from "../../../session/viewer.ts";
import { Section } from "../../../ui/section.tsx";
import { Moment } from "../../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { JourneyFrame, type JourneySeen } from "../journey-frame.tsx";
import { useJourney } from "../picture/use-journey.ts";
import { DifferencesOf } from "./differences-of.tsx";
import { PublishAgain, Withdraw } from "./publish.tsx";
import classes from "./versions.module.css";

export function VersionsPage() {
  const { journey, isLoaded, error, again } = useJourney();
  if (error) return <ErrorState error={error} retry={again} />;
  if (!isLoaded) return <Loading />;
  if (!journey) return <EmptyState title={<Trans>This journey is not there (any more)</Trans>} />;
  return <Versions journey={journey} />;
}

type VersionSeen = JourneySeen["versions"][number];

function Versions({ journey }: { readonly journey: JourneySeen }) {
  const { t } = useLingui();
  const mayWrite = useMay("journeys.write");
  const actions = mayWrite && journey.state === "LIVE" ? <Withdraw journey={journey} /> : null;
  return (
    <JourneyFrame journey={journey} actions={actions}>
      <div className={classes["columns"]}>
        <Section
          title={t`Versions`}
          description={t`Versions never change. The newest one is live; who is under way stays in the one they began with.`}
        >
          <ol className={classes["versions"]}>
            {journey.versions.map((version, index) => (
              <Version
                key={version.version}
                {...{ journey, version, mayWrite }}
                isLive={index === 0 && journey.state === "LIVE"}
              />
            ))}
          </ol>
        </Section>
        <Differences key={journey.versions.length} journey={journey} />
      </div>
    </JourneyFrame>
  );
}

interface VersionProps {
  readonly journey: JourneySeen;
  readonly version: VersionSeen;
  readonly isLive: boolean;
  readonly mayWrite: boolean;
}

function Version({ journey, version, isLive, mayWrite }: VersionProps) {
  const { version: number, author, message, publishedAt, move } = version;
  return (
    <li className={classes["version"]} data-live={isLive || undefined}>
      <div className={classes["versionHead"]}>
        <strong>
          <Trans>Version {number}</Trans>
        </strong>
        {isLive ? (
          <span className={classes["live"]}>
            <Trans>live</Trans>
          </span>
        ) : null}
        <span className={classes["quiet"]}>
          <Moment at={publishedAt} />
        </span>
      </div>
      <p dir="auto">{message === "" ? <Trans>Nothing was said about it.</Trans> : message}</p>
      <p className={classes["quiet"]}>
        {author === "" ? <Trans>Published by import</Trans> : <Trans>Published by {author}</Trans>}
        {move === null || move === undefined ? null : (
          <>
            {" · "}
            {move === "restart" ? <Trans>those under way began anew</Trans> : <Trans>those under way came along</Trans>}
          </>
        )}
      </p>
      {mayWrite && !isLive ? <PublishAgain journey={journey} version={number} /> : null}
    </li>
  );
}

function Differences({ journey }: { readonly journey: JourneySeen }) {
  const { t } = useLingui();
  const numbers = journey.versions.map(({ version }) => version);
  const [after, setAfter] = useState(numbers[0] ?? 1);
  const [before, setBefore] = useState(numbers[1] ?? numbers[0] ?? 1);
  const choices = numbers.map((number) => ({ value: String(number), label: t`Version ${number}` }));
  return (
    <Section
      title={t`Differences`}
      actions={
        numbers.length < 2 ? null : (
          <>
            <Select
              aria-label={t`From version`}
              data={choices}
              value={String(before)}
              allowDeselect={false}
              w={140}
              onChange={(value) => setBefore(Number(value ?? before))}
            />
            <Select
              aria-label={t`To version`}
              data={choices}
              value={String(after)}
              allowDeselect={false}
              w={140}
              onChange={(value) => setAfter(Number(value ?? after))}
            />
          </>
        )
      }
    >
      {numbers.length < 2 ? (
        <EmptyState title={<Trans>There is one version only</Trans>}>
          <Trans>When the next one is published, what changed is told here in words.</Trans>
        </EmptyState>
      ) : (
        <DifferencesOf id={journey.id} before={before} after={after} />
      )}
    </Section>
  );
}
