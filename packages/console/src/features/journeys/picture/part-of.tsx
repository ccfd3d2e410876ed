import type { Part } from "@hotline/core/picture/index.ts";
import { Plural } from "@lingui/react/macro";
import { IconBolt } from "@tabler/icons-react";
import { FormattedText } from "../../../ui/formatted-text.tsx";
import { useStepWords } from "../words/use-step-words.ts";
import { mostReplies } from "./layout.ts";
import classes from "./node-card.module.css";

export function PartOf({ part }: { readonly part: Part }) {
  const stepWords = useStepWords();
  if (part.kind === "step") {
    return (
      <p className={classes["step"]} title={stepWords(part.step)}>
        <IconBolt size={13} aria-hidden />
        <span dir="auto">{stepWords(part.step)}</span>
      </p>
    );
  }
  const { text, replies, attachments, isForeign } = part.bubble;
  const more = replies.length - mostReplies;
  return (
    <div className={classes["said"]}>
      {text === "" ? null : (
        <p className={classes["bubble"]} dir="auto" data-foreign={isForeign || undefined} title={text}>
          <span>
            <FormattedText text={text} />
          </span>
        </p>
      )}
      {attachments.map((attachment) => (
        <p key={attachment} className={classes["attachment"]} dir="ltr">
          {attachment}
        </p>
      ))}
      {replies.slice(0, mostReplies).map((reply, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two replies may have the same words; their order is theirs
        <span key={index} className={classes["chip"]} dir="auto">
          {reply}
        </span>
      ))}
      {more > 0 ? (
        <span className={classes["moreChips"]}>
          <Plural value={more} one="and # more" other="and # more" />
        </span>
      ) : null}
    </div>
  );
}
