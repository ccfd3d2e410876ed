import type { FlowEvent } from "@hotline/core/flow/index.ts";
import { Plural, Trans } from "@lingui/react/macro";
import classes from "./phone.module.css";
import type { Beat } from "./rehearsal.ts";
import { useEventWords } from "./use-event-words.ts";

/** What the journey did, turn by turn, in words; the last one first. */
export function Trace({ beats }: { readonly beats: readonly Beat[] }) {
  return (
    <ol className={classes["trace"]} reversed>
      {beats.toReversed().map((beat) => (
        <li key={beat.id}>
          <h3>
            <CauseWords cause={beat.cause} />
          </h3>
          <Happenings beat={beat} />
        </li>
      ))}
    </ol>
  );
}

function CauseWords({ cause: { kind, text } }: { readonly cause: Beat["cause"] }) {
  switch (kind) {
    case "begins":
      return <Trans>The journey began</Trans>;
    case "says":
      return (
        <Trans>
          The person said “<bdi>{text}</bdi>”
        </Trans>
      );
    case "waits":
      return <Trans>Time passed</Trans>;
  }
}

const wrong: ReadonlySet<FlowEvent["type"]> = new Set(["error", "failure", "warning"]);

function Happenings({ beat: { events, segments } }: { readonly beat: Beat }) {
  const words = useEventWords();
  const told = events.flatMap((event, index) => {
    const text = words(event);
    return text === null ? [] : [{ key: `${index} ${event.type}`, text, isWrong: wrong.has(event.type) }];
  });
  return (
    <ul>
      {told.map(({ key, text, isWrong }) => (
        <li key={key} dir="auto" className={isWrong ? classes["wrong"] : undefined}>
          {text}
        </li>
      ))}
      {segments.length === 0 ? null : (
        <li>
          <Plural value={segments.length} one="Went on # step" other="Went on # steps" />
        </li>
      )}
      {told.length === 0 && segments.length === 0 ? (
        <li>
          <Trans>Nothing happened</Trans>
        </li>
      ) : null}
    </ul>
  );
}
