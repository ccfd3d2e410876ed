import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFormats } from "../../../i18n/use-formats.ts";
import { Arrow } from "../../../ui/arrow.tsx";
import { Moment } from "../../../ui/since.tsx";
import classes from "../contacts.module.css";
import type { ItemOf } from "./items.ts";
import { useValueWords } from "./use-value-words.ts";

export function JourneyWords({ item }: { readonly item: ItemOf<"TimelineJourney"> }) {
  const journey = <b dir="auto">{item.journey ?? "?"}</b>;
  if (!item.ended) return <p className={classes["sentence"]}>{<Trans>{journey} began.</Trans>}</p>;
  return (
    <p className={classes["sentence"]}>
      <Ending journey={journey} item={item} />
    </p>
  );
}

interface EndingProps {
  readonly journey: ReactNode;
  readonly item: ItemOf<"TimelineJourney">;
}

function Ending({ journey, item }: EndingProps) {
  switch (item.status) {
    case "completed":
      return <Trans>{journey} came to its end.</Trans>;
    case "interrupted":
      return <Break journey={journey} item={item} />;
    case "expired":
      return <Trans>{journey} ended because nobody answered.</Trans>;
    default:
      return <Trans>{journey} ended because something went wrong.</Trans>;
  }
}

function Break({ journey, item: { brokenBy, next, journey: name } }: EndingProps) {
  if (brokenBy === "journey" && next === name) return <Trans>{journey} was broken off, because it began anew.</Trans>;
  const other = next && <b dir="auto">{next}</b>;
  switch (brokenBy) {
    case "journey":
      return other ? (
        <Trans>
          {journey} was broken off, because {other} began.
        </Trans>
      ) : (
        <Trans>{journey} was broken off, because another journey began.</Trans>
      );
    case "optOut":
      return <Trans>{journey} was broken off, because the person wanted no more messages.</Trans>;
    case "human":
      return <Trans>{journey} was broken off by the human who gave the conversation back.</Trans>;
    case "state":
      return <Trans>{journey} was broken off, because it would hurt the person as things are.</Trans>;
    case "broadcast":
      return (
        <Trans>{journey} ended, because the broadcast that began it was stopped before its first message left.</Trans>
      );
    default:
      return <Trans>{journey} was broken off: another one began, a human took over, or the person opted out.</Trans>;
  }
}

export function ChangeWords({ item }: { readonly item: ItemOf<"TimelineChange"> }) {
  return (
    <>
      <p className={classes["sentence"]}>
        <Changer item={item} />
      </p>
      <ul className={classes["why"]}>
        {item.changes.map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was changed never changes its place
          <li key={at}>
            <Change change={change} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Changer({ item: { source, by, fileName } }: { readonly item: ItemOf<"TimelineChange"> }) {
  const who = <bdi dir="auto">{by}</bdi>;
  const file = <bdi dir="auto">{fileName ?? "?"}</bdi>;
  switch (source) {
    case "import":
      return (
        <Trans>
          Came with the file {file}, imported by {who}.
        </Trans>
      );
    case "undo":
      return (
        <Trans>
          The import of {file} was taken back by {who}.
        </Trans>
      );
    case "program":
      return <Trans>The program {who} changed:</Trans>;
    default:
      return <Trans>{who} changed:</Trans>;
  }
}

type Changed = ItemOf<"TimelineChange">["changes"][number];

function Change({ change }: { readonly change: Changed }) {
  const { t } = useLingui();
  const formats = useFormats();
  const valueWords = useValueWords();
  const { kind, name, before, after, added, removed, how } = change;
  switch (kind) {
    case "created":
      return <Trans>The contact was made.</Trans>;
    case "groups":
      return (
        <>
          {added.length > 0 ? <Trans>Joined {formats.names(added)}.</Trans> : null}{" "}
          {removed.length > 0 ? <Trans>Left {formats.names(removed)}.</Trans> : null}
        </>
      );
    case "state":
      return after ? (
        <Trans>
          They are in the state “<bdi dir="auto">{after}</bdi>”: what would hurt is not sent.
        </Trans>
      ) : (
        <Trans>
          They are not in the state “<bdi dir="auto">{before}</bdi>” any more.
        </Trans>
      );
    case "consent":
      return after === "true" ? (
        <Trans>
          Consent was given: <bdi dir="auto">{how}</bdi>.
        </Trans>
      ) : (
        <Trans>
          No consent was given, or it was withdrawn: <bdi dir="auto">{how}</bdi>.
        </Trans>
      );
    default: {
      const words: Readonly<Record<string, string>> = { name: t`Name`, language: t`Language`, status: t`Messages` };
      return (
        <>
          <bdi dir="auto">{name ?? words[kind] ?? kind}</bdi>: <bdi dir="auto">{valueWords(kind, before)}</bdi>{" "}
          <Arrow /> <bdi dir="auto">{valueWords(kind, after)}</bdi>
        </>
      );
    }
  }
}

export function DueWords({ item: { dueCampaign, field, at, skippedBy } }: { readonly item: ItemOf<"TimelineDue"> }) {
  const name = <b dir="auto">{dueCampaign}</b>;
  const date = <bdi dir="auto">{field}</bdi>;
  const when = <Moment at={at} />;
  return (
    <p className={classes["sentence"]}>
      {skippedBy === "stopped" ? (
        <Trans>
          A reminder of {name} (by “{date}”) will be due {when}, and will not be sent: the person has opted out.
        </Trans>
      ) : skippedBy === "state" ? (
        <Trans>
          A reminder of {name} (by “{date}”) will be due {when}, and will not be sent: it would hurt the person in the
          state that they are in.
        </Trans>
      ) : skippedBy ? (
        <Trans>
          A reminder of {name} (by “{date}”) will be due {when}, and will not be sent: the person is blocked or
          archived.
        </Trans>
      ) : (
        <Trans>
          A reminder of {name} (by “{date}”) is due {when}.
        </Trans>
      )}
    </p>
  );
}
