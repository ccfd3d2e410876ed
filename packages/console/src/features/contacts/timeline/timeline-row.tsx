import {
  type Icon,
  IconArrowBackUp,
  IconCalendarTime,
  IconFlag,
  IconHeadset,
  IconMessage,
  IconPencil,
  IconRobot,
  IconRoute,
} from "@tabler/icons-react";
import { useFormats } from "../../../i18n/use-formats.ts";
import classes from "../contacts.module.css";
import { type Item, isDetail, toneOf } from "./items.ts";
import { MessageWords } from "./message-words.tsx";
import { ChangeWords, DueWords, JourneyWords } from "./other-words.tsx";
import { TeamWords } from "./team-words.tsx";
import { TurnWords } from "./turn-words.tsx";

interface TimelineRowProps {
  readonly item: Item;
  readonly detailed: boolean;
}

const icons: Readonly<Record<Item["__typename"], Icon>> = {
  TimelineMessage: IconMessage,
  TimelineTurn: IconRobot,
  TimelineJourney: IconRoute,
  TimelineChange: IconPencil,
  TimelineTeamAct: IconHeadset,
  TimelineDue: IconCalendarTime,
};

/** One thing that happened, as a sentence; what belongs to it stands below. */
export function TimelineRow({ item, detailed }: TimelineRowProps) {
  const formats = useFormats();
  if (isDetail(item) && !detailed) return null;
  const Picture = pictureOf(item);
  return (
    <li className={classes["item"]} data-kind={item.__typename}>
      <span className={classes["icon"]} data-tone={toneOf(item)}>
        <Picture size={16} aria-hidden />
      </span>
      <div>
        <Words item={item} detailed={detailed} />
      </div>
      <time className={classes["quiet"]} dateTime={item.at} title={formats.full(item.at)}>
        {formats.time(item.at)}
      </time>
    </li>
  );
}

function pictureOf(item: Item): Icon {
  if (item.__typename === "TimelineMessage" && !item.inbound) return IconArrowBackUp;
  if (item.__typename === "TimelineJourney" && item.ended) return IconFlag;
  return icons[item.__typename];
}

function Words({ item, detailed }: TimelineRowProps) {
  switch (item.__typename) {
    case "TimelineMessage":
      return <MessageWords item={item} />;
    case "TimelineTurn":
      return <TurnWords item={item} detailed={detailed} />;
    case "TimelineJourney":
      return <JourneyWords item={item} />;
    case "TimelineChange":
      return <ChangeWords item={item} />;
    case "TimelineTeamAct":
      return <TeamWords item={item} />;
    case "TimelineDue":
      return <DueWords item={item} />;
  }
}
