import { Trans } from "@lingui/react/macro";
import { useFormats } from "../../../i18n/use-formats.ts";
import { Moment } from "../../../ui/since.tsx";
import classes from "../contacts.module.css";
import type { ItemOf } from "./items.ts";

type Act = ItemOf<"TimelineTeamAct">;

/** What operators did with the conversation, and what belongs to it: until when, to whom, which labels. */
export function TeamWords({ item }: { readonly item: Act }) {
  return (
    <>
      <p className={classes["sentence"]}>
        <Sentence item={item} />
      </p>
      {item.note ? (
        <p className={classes["said"]}>
          <bdi dir="auto">{item.note}</bdi>
        </p>
      ) : null}
    </>
  );
}

function Sentence({ item }: { readonly item: Act }) {
  const { what, author, actUntil, folder } = item;
  const who = <Who author={author} />;
  switch (what) {
    case "note":
      return <Noted item={item} />;
    case "claimed":
      return <Trans>{who} took the conversation; journeys wait meanwhile.</Trans>;
    case "handedBack":
      return <HandedBack item={item} />;
    case "expired":
      return <Expired item={item} />;
    case "assigned":
      return <Assigned item={item} />;
    case "snoozed": {
      const until = actUntil ? <Moment at={actUntil} /> : "?";
      return (
        <Trans>
          {who} put the conversation off until {until}.
        </Trans>
      );
    }
    case "woke":
      return <Trans>The conversation came back to the inbox.</Trans>;
    case "done":
      return <Trans>{who} marked the conversation as done.</Trans>;
    case "reopened":
      return <Trans>{who} opened the conversation again.</Trans>;
    case "labelled":
      return <Labelled item={item} />;
    case "collected": {
      const name = <bdi dir="auto">{folder}</bdi>;
      return folder ? (
        <Trans>
          {who} put the conversation into the folder “{name}”.
        </Trans>
      ) : (
        <Trans>{who} put the conversation into another folder, or took it out of one.</Trans>
      );
    }
    default:
      return (
        <>
          {who}: {what}
        </>
      );
  }
}

function Who({ author }: Pick<Act, "author">) {
  return author ? <bdi dir="auto">{author}</bdi> : <Trans>A rule</Trans>;
}

function Noted({ item: { author, noteJourney } }: { readonly item: Act }) {
  const who = <bdi dir="auto">{author ?? noteJourney}</bdi>;
  if (author) return <Trans>{who} noted:</Trans>;
  return noteJourney ? <Trans>The journey {who} noted:</Trans> : <Trans>A note:</Trans>;
}

function HandedBack({ item: { author, goesOn } }: { readonly item: Act }) {
  const who = <Who author={author} />;
  switch (goesOn) {
    case "end":
      return <Trans>{who} handed the conversation back; the journey that waited is over.</Trans>;
    case "startOver":
      return <Trans>{who} handed the conversation back; the journey that waited starts over.</Trans>;
    default:
      return <Trans>{who} handed the conversation back to the journeys.</Trans>;
  }
}

function Expired({ item: { holder, goesOn } }: { readonly item: Act }) {
  const name = <bdi dir="auto">{holder}</bdi>;
  if (!holder) return <Trans>The claim ran out, because its holder was away.</Trans>;
  return goesOn === "handBack" ? (
    <Trans>{name} was away: the conversation went back to the journeys.</Trans>
  ) : (
    <Trans>{name} was away: the person waits for somebody else.</Trans>
  );
}

function Assigned({ item: { author, to } }: { readonly item: Act }) {
  const who = <Who author={author} />;
  const whom = <bdi dir="auto">{to}</bdi>;
  if (to && to === author) return <Trans>{who} made the conversation their own work.</Trans>;
  return to ? (
    <Trans>
      {who} gave the conversation to {whom}.
    </Trans>
  ) : (
    <Trans>{who} gave the conversation to nobody.</Trans>
  );
}

function Labelled({ item: { author, labelsAdded, labelsRemoved } }: { readonly item: Act }) {
  const formats = useFormats();
  const who = <Who author={author} />;
  const added = <bdi dir="auto">{formats.names(labelsAdded)}</bdi>;
  const removed = <bdi dir="auto">{formats.names(labelsRemoved)}</bdi>;
  if (labelsRemoved.length === 0)
    return (
      <Trans>
        {who} labelled the conversation: {added}.
      </Trans>
    );
  if (labelsAdded.length === 0)
    return (
      <Trans>
        {who} removed from the labels: {removed}.
      </Trans>
    );
  return (
    <Trans>
      {who} labelled the conversation: {added}; removed: {removed}.
    </Trans>
  );
}
