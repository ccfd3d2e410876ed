import { useLingui } from "@lingui/react/macro";
import { memo } from "react";
import { useFormats } from "../../../i18n/use-formats.ts";
import type { Setting } from "../use-setting.ts";
import classes from "./conversation.module.css";
import type { Happening } from "./thread.ts";

interface EventItemProps {
  readonly event: Happening;
  readonly setting: Setting;
}

interface Details {
  readonly text?: string;
  /** Of a note that nobody of the team wrote: the journey that did. */
  readonly journey?: string;
  readonly to?: string | null;
  readonly until?: string;
  readonly goesOn?: string;
  readonly rule?: string;
  readonly holder?: string;
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  readonly collectionId?: string | null;
}

/** A note of the team, or a line that says what happened to the conversation. */
export const EventItem = memo(function EventItem({ event, setting }: EventItemProps) {
  const formats = useFormats();
  const details = (typeof event.details === "object" && event.details !== null ? event.details : {}) as Details;
  const { t } = useLingui();
  const sentence = useSentence(event, details, setting);
  const time = (
    <time dateTime={event.at} title={formats.full(event.at)}>
      {formats.time(event.at)}
    </time>
  );
  if (event.event === "note")
    return (
      <li className={classes["note"]}>
        <div className={classes["meta"]}>
          <bdi>{setting.nameOf(event.author) ?? (details.journey ? t`The journey “${details.journey}”` : "")}</bdi>{" "}
          {time}
        </div>
        <div dir="auto" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {details.text ?? ""}
        </div>
      </li>
    );
  return (
    <li className={classes["event"]}>
      {sentence} · {time}
    </li>
  );
});

function useSentence({ event, author }: Happening, details: Details, setting: Setting): string {
  const { t } = useLingui();
  const formats = useFormats();
  const who = setting.nameOf(author) ?? t`Another system`;
  const whom = setting.nameOf(details.to) ?? t`somebody`;
  const until = details.until ? formats.dateTime(details.until) : "";
  const holder = setting.nameOf(details.holder) ?? t`Another system`;
  const labels = formats.names([
    ...(details.add ?? []).map((one) => `+${one}`),
    ...(details.remove ?? []).map((one) => `−${one}`),
  ]);
  const folder = setting.collections.find(({ id }) => id === details.collectionId)?.name;
  switch (event) {
    case "claimed":
      return t`${who} took the conversation; its journey waits`;
    case "handedBack":
      return details.goesOn === "end"
        ? t`${who} handed the conversation back; its journey is over`
        : details.goesOn === "startOver"
          ? t`${who} handed the conversation back; its journey starts over`
          : t`${who} handed the conversation back; its journey goes on`;
    case "expired":
      return details.rule === "handBack"
        ? t`${holder} went away; the journeys took over`
        : t`${holder} went away; the person waits for somebody else`;
    case "assigned":
      if (details.to === null)
        return author === null
          ? t`${holder} went away; the person waits for somebody else`
          : t`${who} gave the conversation to nobody`;
      if (author === null) return t`Given to ${whom}`;
      return author === details.to
        ? t`${who} made the conversation their own work`
        : t`${who} gave the conversation to ${whom}`;
    case "snoozed":
      return t`${who} put the conversation off until ${until}`;
    case "woke":
      return t`The conversation came back`;
    case "done":
      return t`${who} is done with the conversation`;
    case "reopened":
      return t`${who} took the conversation up again`;
    case "labelled":
      return t`${who} changed labels: ${labels}`;
    case "collected":
      return folder ? t`${who} put the conversation into ${folder}` : t`${who} took the conversation out of its folder`;
    default:
      return event;
  }
}
