import { Plural, Trans } from "@lingui/react/macro";
import type { LiveSubscription } from "../../generated/graphql.ts";
import { apart } from "../../i18n/isolated.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { Since } from "../../ui/since.tsx";
import classes from "./live.module.css";
import { toneOf } from "./shares.ts";
import { Tile } from "./tile.tsx";

interface TilesProps {
  readonly figures: LiveSubscription["live"];
}

export function Tiles({ figures }: TilesProps) {
  return (
    <dl className={classes["tiles"]}>
      <Humans figures={figures} />
      <Rates figures={figures} />
      <People figures={figures} />
      <Replies figures={figures} />
    </dl>
  );
}

/** Who waits for a human comes first: the rest looks after itself. */
function Humans({ figures: { urgent, waiting, waitingSince } }: TilesProps) {
  const formats = useFormats();
  return (
    <>
      <Tile
        label={<Trans>Urgent</Trans>}
        value={formats.number(urgent)}
        tone={urgent > 0 ? "urgent" : "ok"}
        to="/inbox?urgent=1"
      />
      <Tile
        label={<Trans>Waiting for a human</Trans>}
        value={formats.number(waiting)}
        note={waitingSince ? <Since at={waitingSince} /> : undefined}
        tone={waiting > 0 ? "waiting" : "ok"}
        to="/inbox?view=waiting"
      />
    </>
  );
}

function Rates({ figures: { inPerSecond, outPerSecond, inToday, outToday } }: TilesProps) {
  const formats = useFormats();
  return (
    <>
      <Tile
        label={<Trans>From people, a second</Trans>}
        value={formats.number(round(inPerSecond))}
        note={<Trans>{formats.short(inToday)} today</Trans>}
      />
      <Tile
        label={<Trans>To people, a second</Trans>}
        value={formats.number(round(outPerSecond))}
        note={<Trans>{formats.short(outToday)} today</Trans>}
      />
    </>
  );
}

function People({ figures: { peopleNow, peopleToday } }: TilesProps) {
  const formats = useFormats();
  return (
    <Tile
      label={<Trans>People, last 5 minutes</Trans>}
      value={formats.number(peopleNow)}
      note={<Trans>{formats.short(peopleToday)} today</Trans>}
    />
  );
}

function Replies({ figures: { replyP50Ms, replyP95Ms, replySample } }: TilesProps) {
  const formats = useFormats();
  const seconds = (ms: number | null | undefined) => (ms == null ? "–" : apart(formats.seconds(round(ms / 1000))));
  return (
    <Tile
      label={<Trans>Reply time, median</Trans>}
      value={seconds(replyP50Ms)}
      note={
        replyP95Ms == null ? undefined : (
          <>
            <Trans>95 %: {seconds(replyP95Ms)}</Trans> · <Plural value={replySample} one="# reply" other="# replies" />
          </>
        )
      }
      tone={toneOf("reply", replyP95Ms)}
    />
  );
}

/** Two digits are enough to see a change. */
function round(value: number): number {
  const parts = value >= 10 ? 1 : value >= 1 ? 10 : 100;
  return Math.round(value * parts) / parts;
}
